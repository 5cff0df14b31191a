using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Concord.Bench.Rounds;

/// <summary>The product in a process of its own, and two who visit it: a member of staff, and a visitor who is never answered with a kept copy.</summary>
internal sealed partial class Server : IAsyncDisposable
{
    private const string Address = "http://127.0.0.1:5092";

    private readonly Process process;

    private Server(Process process)
    {
        this.process = process;
        Staff = new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromMinutes(5) };
        Visitor = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromMinutes(5) };
        // Whoever says who they are is never answered with a visitor's copy.
        Visitor.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "none");
    }

    public HttpClient Staff { get; }
    public HttpClient Visitor { get; }

    /// <summary>Of the process that answers, which waiting does not lengthen; the work of PostgreSQL is not in it.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<Server> BeginAsync(string setting, string folder)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in new[] { "src/Concord.Web/bin/Release/net10.0/Concord.Web.dll", "--contentRoot", Path.GetFullPath("src/Concord.Web") }) start.ArgumentList.Add(argument);
        foreach (var (name, value) in new[]
        {
            ("Concord__Database", setting), ("Concord__DataFolder", folder), ("Concord__AuditKey", Convert.ToBase64String(Programme.Key)),
            ("ASPNETCORE_URLS", Address), ("Logging__LogLevel__Default", "Warning"),
        }) start.Environment[name] = value;
        var server = new Server(Process.Start(start)!);
        server.process.BeginOutputReadLine();
        while (!server.process.HasExited && !await server.IsReadyAsync()) await Task.Delay(100);
        await server.SignInAsync();
        return server;
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            return (await Visitor.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task SignInAsync()
    {
        var page = await Staff.GetStringAsync("/sign-in");
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", Token().Match(page).Groups["value"].Value), new("Typed.Email", Programme.Email), new("Typed.Password", Programme.Password)]);
        var answer = await Staff.PostAsync("/sign-in", form);
        if (answer.StatusCode != HttpStatusCode.Found) throw new InvalidOperationException($"The reader was not let in: {answer.StatusCode}");
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    public async ValueTask DisposeAsync()
    {
        Staff.Dispose();
        Visitor.Dispose();
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
