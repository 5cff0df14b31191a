using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Concord.Web.Tests;

/// <summary>What somebody does with a browser: it keeps cookies, reads pages and fills in forms. It follows no redirect unasked.</summary>
#pragma warning disable CA1001 // the connection is in memory and goes with the product
public sealed class Browser
#pragma warning restore CA1001
{
    private readonly Product product;
    private readonly HttpClient client;

    public Browser(Product product, string address = "http://localhost")
    {
        this.product = product;
        client = new HttpClient(new CookieContainerHandler(Cookies) { InnerHandler = product.Server.CreateHandler() }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>As when a proxy ends TLS: the browser spoke HTTPS, and what arrives here is HTTP.</summary>
    public bool SendsSecureCookiesAnyway { get; init; }

    /// <summary>The same cookies in another browser, of another product if one is named: as somebody who copied them has them.</summary>
    public Browser Copy(Product? to = null)
    {
        var copy = new Browser(to ?? product, client.BaseAddress!.ToString());
        foreach (Cookie cookie in Cookies.GetAllCookies())
            copy.Cookies.Add(client.BaseAddress, new Cookie(cookie.Name, cookie.Value, cookie.Path) { Secure = cookie.Secure, HttpOnly = cookie.HttpOnly });
        return copy;
    }

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        if (SendsSecureCookiesAnyway) request.Headers.TryAddWithoutValidation("Cookie", Cookies.GetCookieHeader(new UriBuilder(client.BaseAddress!) { Scheme = "https", Port = -1 }.Uri));
        using var response = await client.SendAsync(request);
        if (SendsSecureCookiesAnyway && response.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set) Cookies.SetCookies(new UriBuilder(client.BaseAddress!) { Scheme = "https", Port = -1 }.Uri, cookie);
        return new Answer(response, await response.Content.ReadAsByteArrayAsync());
    }

    public async Task<Answer> Get(string address, params (string Name, string Value)[] headers) => await Send(HttpMethod.Get, address, null, headers);

    public async Task<Answer> Send(HttpMethod method, string address, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.RelativeOrAbsolute)) { Content = body };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Send(request);
    }

    /// <summary>A page that must be there.</summary>
    public async Task<Answer> Open(string address)
    {
        var answer = await Get(address);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{address} answered {(int)answer.Status}");
        return answer;
    }

    /// <summary>Opens a page and sends its form.</summary>
    public async Task<Answer> Fill(string address, params (string Name, string Value)[] typed) => await Submit(await Open(address), typed);

    /// <summary>Sends a form of a page: what the page filled in, with what is typed over it. An action part picks the form.</summary>
    public Task<Answer> Submit(Answer page, params (string Name, string Value)[] typed) => Submit(page, "", typed);

    public async Task<Answer> Submit(Answer page, string action, params (string Name, string Value)[] typed)
    {
        var form = page.Form(action);
        var fields = FieldsOf(form).Where(field => Array.TrueForAll(typed, over => over.Name != field.Name)).Concat(typed);
        using var body = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Send(HttpMethod.Post, new Uri(page.Address, form.GetAttribute("action") ?? "").ToString(), body);
    }

    /// <summary>Presses a button that sends the page's form to a handler of its own.</summary>
    public async Task<Answer> Press(Answer page, string handler, params (string Name, string Value)[] typed)
    {
        var fields = FieldsOf(page.Form()).Where(field => Array.TrueForAll(typed, over => over.Name != field.Name)).Concat(typed);
        using var body = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Send(HttpMethod.Post, $"{page.Address.AbsolutePath}?handler={handler}", body);
    }

    /// <summary>Posts with a token and fields of one's own, whether or not a page offers the form.</summary>
    public async Task<Answer> Post(string address, params (string Name, string Value)[] fields)
    {
        var token = await Token();
        using var body = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await Send(HttpMethod.Post, address, body);
    }

    public async Task<Answer> Upload(string address, string field, string fileName, byte[] bytes)
    {
        using var body = new MultipartFormDataContent { { new StringContent(await Token()), "__RequestVerificationToken" } };
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        body.Add(file, field, fileName);
        return await Send(HttpMethod.Post, address, body);
    }

    /// <summary>An anti-forgery token for whoever this is: every page has a form for those who have signed in, the sign-in page for all.</summary>
    public async Task<string> Token() => (await Open("/sign-in")).Document.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;

    public async Task<Answer> Follow(Answer redirect)
    {
        Assert.Equal(HttpStatusCode.Found, redirect.Status);
        return await Open(redirect.Location);
    }

    private static IEnumerable<(string Name, string Value)> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
            switch (element)
            {
                case IHtmlInputElement { Type: "file" or "submit" or "button" }: break;
                case IHtmlInputElement { Type: "radio" or "checkbox" } box:
                    if (box.IsChecked) yield return (box.Name!, box.Value);
                    break;
                case IHtmlInputElement input: yield return (input.Name!, input.Value); break;
                case IHtmlSelectElement select: yield return (select.Name!, select.Value ?? ""); break;
                case IHtmlTextAreaElement area: yield return (area.Name!, area.Value); break;
            }
    }
}

/// <summary>What the product answered.</summary>
public sealed class Answer(HttpResponseMessage response, byte[] bytes)
{
    private static readonly HtmlParser Parser = new();

    private IHtmlDocument? document;

    public HttpStatusCode Status { get; } = response.StatusCode;
    public HttpResponseHeaders Headers { get; } = response.Headers;
    public HttpContentHeaders ContentHeaders { get; } = response.Content.Headers;
    public Uri Address { get; } = response.RequestMessage!.RequestUri!;
    public byte[] Bytes { get; } = bytes;
    public string Text => Encoding.UTF8.GetString(Bytes);
    public bool IsPage => ContentHeaders.ContentType?.MediaType == "text/html";
    public IHtmlDocument Document => document ??= Parser.ParseDocument(Text);
    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";
    public string Words => Document.Body!.TextContent;

    /// <summary>Where a redirect leads, without the host.</summary>
    public string Location => Headers.Location is { } to ? to.IsAbsoluteUri ? to.PathAndQuery : to.ToString() : "";

    public IReadOnlyList<string> SetCookies => Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : [];

    public string Header(string name) => Headers.TryGetValues(name, out var values) || ContentHeaders.TryGetValues(name, out values) ? string.Join(", ", values) : "";

    public IHtmlFormElement Form(string action = "") => Document.QuerySelectorAll<IHtmlFormElement>("main form[method=post]")
        .First(form => (form.GetAttribute("action") ?? "").Contains(action, StringComparison.Ordinal) && (action.Length > 0 || !(form.GetAttribute("action") ?? "").Contains("handler=", StringComparison.Ordinal)));

    public string Value(string name) => Document.QuerySelector($"main [name='{name}']") switch
    {
        IHtmlInputElement { Type: "radio" } => Document.QuerySelectorAll<IHtmlInputElement>($"main [name='{name}']").FirstOrDefault(radio => radio.IsChecked)?.Value ?? "",
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => throw new InvalidOperationException($"{Address} has no field {name}"),
    };

    /// <summary>The sentence that a page shows beside a field, as the field's own description points to it.</summary>
    public string SentenceBeside(string name)
    {
        var field = Document.QuerySelector($"main [name='{name}']") ?? throw new InvalidOperationException($"{Address} has no field {name}");
        var described = (field.GetAttribute("aria-describedby") ?? "") + " " + (field.Closest("fieldset")?.GetAttribute("aria-describedby") ?? "");
        var error = described.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Document.GetElementById).FirstOrDefault(element => element?.ClassList.Contains("govuk-error-message") == true);
        return (error?.TextContent ?? "").Replace("Error:", "", StringComparison.Ordinal).Trim();
    }

    /// <summary>The error summary's lines, each with the element it leads to.</summary>
    public IReadOnlyList<(string Sentence, IElement? Target)> Summary =>
        [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(line => (line.TextContent.Trim(), line.QuerySelector("a") is { } link ? Document.GetElementById(link.GetAttribute("href")!.TrimStart('#')) : null))];
}
