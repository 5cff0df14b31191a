using System.Collections.Concurrent;
using Concord.Data;
using Concord.EndToEnd;
using Concord.People.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(TheProduct))]

namespace Concord.EndToEnd;

/// <summary>
/// The whole product on a loopback port, on the engine that DATABASE names, with the demonstration loaded; and one
/// browser for the run. Debian's chromium, or the one that CHROMIUM names: no browser is ever fetched.
/// </summary>
public sealed class TheProduct : IAsyncLifetime
{
    public const string Password = "seven quiet otters swim";

    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> signedIn = new(StringComparer.Ordinal);
    private readonly string folder = Directory.CreateTempSubdirectory("concord-product-").FullName;
    private TestDatabase? database;
    private WebApplicationFactory<Web.Program>? factory;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private int counted;

    public IServiceProvider Services => factory!.Services;

    /// <summary>Without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        factory = new WebApplicationFactory<Web.Program>().WithWebHostBuilder(web => web
            .UseEnvironment("Production")
            .UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0")
            .UseSetting("Concord:Database", database.Setting)
            .UseSetting("Concord:DataFolder", folder)
            .UseSetting("Concord:AuditKey", Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(n => (byte)n)]))
            .UseSetting("Concord:Demonstration", "true")
            .UseSetting("Concord:SignInTriesPerMinute", "100000")
            .UseSetting("Logging:LogLevel:Default", "Error")
            .UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Error"));
        factory.UseKestrel();
        factory.StartServer();
        Address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        if (!Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo("built/concord.css").Exists)
            throw new InvalidOperationException("The style sheet has not been built: bin/test and bin/run build it");

        Assertions.SetDefaultExpectTimeout(15_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", Args = Flags });
    }

    /// <summary>Somebody with a browser of their own: a visitor, or signed in as the person with this e-mail address.</summary>
    public async Task<Visitor> VisitAsync(string? email = null, Action<BrowserNewContextOptions>? how = null)
    {
        var options = new BrowserNewContextOptions { BaseURL = Address, Locale = "en-GB", TimezoneId = "Europe/London", ViewportSize = new() { Width = 1280, Height = 900 } };
        if (email is not null) options.StorageState = await signedIn.GetOrAdd(email, who => new(() => SignInAsync(who))).Value;
        how?.Invoke(options);
        return await Visitor.ComeAsync(await browser!.NewContextAsync(options), Address);
    }

    /// <summary>Somebody who is no part of the demonstration, with a password, and an authenticator app where a key is given.</summary>
    public async Task<Account> PersonAsync(string name, Role? role, string? authenticatorKey = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConcordDb>();
        var email = $"person-{Interlocked.Increment(ref counted)}@example.org";
        var account = new Account
        {
            Name = name, Email = email, NormalizedEmail = email.ToUpperInvariant(), EmailConfirmed = true, SecurityStamp = Guid.NewGuid().ToString("N"),
            AuthenticatorKey = authenticatorKey, TwoFactorEnabled = authenticatorKey is not null,
        };
        account.PasswordHash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, Password);
        db.Accounts.Add(account);
        if (role is { } held) db.RolesGiven.Add(new RoleGiven(account.Id, held, Scope.Programme, scope.ServiceProvider.GetRequiredService<TimeProvider>().Today(), null, "Needed for a test", null));
        scope.ServiceProvider.GetRequiredService<Audit>().Record(Actor.Service, "Took as given", "test", null);
        await db.SaveChangesAsync();
        return account;
    }

    public async Task<T> LookAsync<T>(Func<ConcordDb, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<ConcordDb>());
    }

    public async Task<T> RunAsync<TVerb, T>(Func<TVerb, Task<T>> act) where TVerb : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TVerb>());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (factory is not null) await factory.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<string> SignInAsync(string email)
    {
        await using var visitor = await VisitAsync();
        await visitor.SignInAsync(email);
        return await visitor.Page.Context.StorageStateAsync();
    }
}
