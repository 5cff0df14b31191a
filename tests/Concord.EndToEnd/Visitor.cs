using System.Collections.Concurrent;
using Concord.People.Demonstration;

namespace Concord.EndToEnd;

/// <summary>One person's browser: a page, and everything that the browser complained about while it was open.</summary>
public sealed class Visitor : IAsyncDisposable
{
    public const string Secretariat = "secretariat@demonstration.example";

    private readonly ConcurrentQueue<string> complaints = [];

    private Visitor(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Errors on the console, scripts that failed, and what the content security policy stopped.</summary>
    public IReadOnlyList<string> Complaints => [.. complaints.Distinct(StringComparer.Ordinal)];

    public static async Task<Visitor> ComeAsync(IBrowserContext context, string address)
    {
        await context.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', stopped => console.error(`The policy stopped ${stopped.blockedURI} by ${stopped.violatedDirective}`))");
        var visitor = new Visitor(await context.NewPageAsync());
        visitor.Page.SetDefaultTimeout(20_000);
        visitor.Page.PageError += (_, error) => visitor.complaints.Enqueue($"{visitor.Page.Url} {error}");
        visitor.Page.Console += (_, message) =>
        {
            // A page that says "there is no such page" answers 404, and the browser notes its own address.
            if (message.Type is "error" or "warning" && message.Location.Split('#')[0] is var at && !(message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && at.StartsWith(visitor.Page.Url, StringComparison.Ordinal)))
                visitor.complaints.Enqueue($"{visitor.Page.Url} {message.Type}: {message.Text} ({at})");
        };
        visitor.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal)) visitor.complaints.Enqueue($"{visitor.Page.Url} asked another site: {request.Url}");
        };
        return visitor;
    }

    public async Task<IResponse> GoAsync(string address) => (await Page.GotoAsync(address))!;

    public async Task SignInAsync(string email, string password = LoadDemonstrationPeople.Password)
    {
        if (!Page.Url.Contains("/sign-in", StringComparison.Ordinal)) await GoAsync("/sign-in");
        await Page.GetByLabel("E-mail address").FillAsync(email);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await PressAsync("Sign in");
    }

    /// <summary>Presses the button with these words in the page's main part.</summary>
    public Task PressAsync(string words) => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = words }).ClickAsync();

    public Task FollowAsync(string words) => Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First.ClickAsync();

    /// <summary>Empties every field of the page's main part that a person can type into.</summary>
    public async Task EmptyTheFormAsync()
    {
        foreach (var field in await Page.Locator("main textarea, main input:not([type=radio]):not([type=checkbox]):not([type=hidden]):not([type=file])").AllAsync()) await field.FillAsync("");
    }

    public Task<string> HeadingAsync() => Page.Locator("h1").InnerTextAsync();

    public Task NarrowAsync() => Page.SetViewportSizeAsync(320, 800);

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
