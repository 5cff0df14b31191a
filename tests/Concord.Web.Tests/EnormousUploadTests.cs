using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Concord.People.Demonstration;

namespace Concord.Web.Tests;

/// <summary>A gigabyte, sent to the product in a process of its own, whose memory the kernel counts.</summary>
public sealed class EnormousUploadTests
{
    private const long Gigabyte = 1L << 30, MostMore = 50L << 20;

    [Fact]
    public async Task A_gigabyte_is_refused_in_a_sentence_and_takes_at_most_50_MiB()
    {
        if (!File.Exists("/proc/self/status")) Assert.Skip("The peak of a process is read from /proc, which this system has not");
        await using var product = await ProductProcess.StartAsync(("Concord__Demonstration", "true"), ("Logging__LogLevel__Default", "Error"));
        var cookies = new Dictionary<string, string>(StringComparer.Ordinal);
        var form = await AskAsync(HttpMethod.Get, "/sign-in", null);
        await AskAsync(HttpMethod.Post, "/sign-in", new FormUrlEncodedContent([new("Typed.Email", "secretariat@demonstration.example"), new("Typed.Password", LoadDemonstrationPeople.Password), new("__RequestVerificationToken", TokenIn(form.Text))]));
        for (var warming = 0; warming < 20; warming++) await AskAsync(HttpMethod.Get, "/plans/import", null);
        var token = TokenIn((await AskAsync(HttpMethod.Get, "/plans/import", null)).Text);
        using (var small = new Streamed(token, "Document", 1 << 20, saysItsLength: true)) Assert.Equal(HttpStatusCode.Found, (await AskAsync(HttpMethod.Post, "/plans/import", small)).Status);

        // The kernel forgets the peak of the start, so that it can hide nothing.
        await File.WriteAllTextAsync($"/proc/{product.Process.Id}/clear_refs", "5");
        var before = PeakOf(product.Process.Id);
        using var enormous = new Streamed(token, "Document", Gigabyte, saysItsLength: true);
        var (status, text) = await AskAsync(HttpMethod.Post, "/plans/import", enormous);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "That file is too large"), (status, new HtmlParser().ParseDocument(text).QuerySelector("h1")!.TextContent.Trim()));
        Assert.Contains("Choose a file of up to 20 MB.", text, StringComparison.Ordinal);
        Assert.InRange(enormous.Sent, Gigabyte, long.MaxValue);
        Assert.InRange(PeakOf(product.Process.Id) - before, 0, MostMore);

        // Whoever does not say how much comes is cut off as soon as it is too much.
        using var endless = new Streamed(token, "Document", Gigabyte, saysItsLength: false);
        try
        {
            Assert.InRange((int)(await AskAsync(HttpMethod.Post, "/plans/import", endless)).Status, 400, 499);
        }
        catch (HttpRequestException) { }
        Assert.InRange(endless.Sent, 1, Gigabyte / 4);
        Assert.InRange(PeakOf(product.Process.Id) - before, 0, MostMore);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(HttpMethod.Get, "/plans/import", null)).Status);
        TestContext.Current.SendDiagnosticMessage($"peak before {before >> 20} MiB, after {PeakOf(product.Process.Id) >> 20} MiB");

        async Task<(HttpStatusCode Status, string Text)> AskAsync(HttpMethod method, string address, HttpContent? body)
        {
            using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = body };
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            using var response = await product.Client.SendAsync(request);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (var parts in set.Select(cookie => cookie.Split(';')[0].Split('=', 2))) cookies[parts[0]] = parts[1];
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    private static string TokenIn(string page) => new HtmlParser().ParseDocument(page).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static long PeakOf(int process) =>
        long.Parse(Regex.Match(File.ReadAllText($"/proc/{process}/status"), @"VmHWM:\s+(?<kilobytes>\d+) kB", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["kilobytes"].Value, CultureInfo.InvariantCulture) * 1024;
}
