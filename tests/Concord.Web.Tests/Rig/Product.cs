using System.Collections.Concurrent;
using Concord.Data;
using Concord.People.Demonstration;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Concord.Web.Tests;

/// <summary>
/// The real product, started in this process on a database of its own: with the demonstration in it, unless a test
/// asks for an empty one. The demonstration is loaded once; each product gets a copy.
/// </summary>
public class Product : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly string AuditKey = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(n => (byte)n)]);
    private static readonly Lazy<Task<TestDatabase>> Loaded = new(LoadAsync);

    private readonly ConcurrentDictionary<string, Task<Browser>> people = [];
    private readonly string folder = Directory.CreateTempSubdirectory("concord-product-").FullName;
    private TestDatabase? own;
    private TestProgramme? behind;

    /// <summary>Set for a second web node: another product on the same database.</summary>
    public Product? Beside { get; init; }

    public TestDatabase Database => Beside?.Database ?? own!;
    public Faults Faults { get; } = new();
    public Watch Watch { get; } = new();

    /// <summary>Puts things into this product's database behind its back.</summary>
    public TestProgramme Behind
    {
        get
        {
            behind ??= TestProgramme.On(Database, Convert.FromBase64String(AuditKey));
            behind.Clock.Now = DateTime.UtcNow;
            return behind;
        }
    }

    public Given Given => new(Behind);

    protected virtual bool Demonstration => true;

    /// <summary>Settings of this product beside its database.</summary>
    public Dictionary<string, string?> Settings { get; init; } = [];

    public Action<IServiceCollection> Replacing { get; init; } = _ => { };

    protected virtual void Set(IDictionary<string, string?> settings) { }

    public async ValueTask InitializeAsync()
    {
        if (Beside is null) own = Demonstration ? await (await Loaded.Value).CopyAsync() : await TestDatabase.CreateAsync();
        _ = Server;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        var settings = new Dictionary<string, string?>
        {
            ["Concord:Database"] = Database.Setting,
            ["Concord:DataFolder"] = folder,
            ["Concord:AuditKey"] = AuditKey,
            ["Concord:Demonstration"] = Demonstration ? "true" : "false",
            ["Concord:SignInTriesPerMinute"] = "100000",
            ["Concord:ApiRequestsPerMinute"] = "100000",
        };
        Set(settings);
        foreach (var (name, value) in settings.Concat(Settings)) builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Faults));
        builder.ConfigureTestServices(services =>
        {
            services.ConfigureDbContext<ConcordDb>(options => options.AddInterceptors(Watch));
            Replacing(services);
        });
    }

    /// <summary>Somebody who has not signed in.</summary>
    public Browser Visitor() => new(this);

    /// <summary>One of the demonstration's people, signed in: <c>secretariat</c>, <c>owner</c>, … Shared by the tests of a class.</summary>
    public Task<Browser> As(string who) => people.GetOrAdd(who, SignInAsync);

    /// <summary>The same person in a browser of the test's own.</summary>
    public Task<Browser> SignInAsync(string who) => SignInAsync($"{who}@demonstration.example", LoadDemonstrationPeople.Password);

    public async Task<Browser> SignInAsync(string email, string password)
    {
        var browser = Visitor();
        var answer = await browser.Fill("/sign-in", ("Typed.Email", email), ("Typed.Password", password));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return browser;
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        if (behind is not null) await behind.DisposeAsync();
        if (own is not null && behind is null) await own.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<TestDatabase> LoadAsync()
    {
        var loader = new EmptyProduct { Settings = new() { ["Concord:Demonstration"] = "true" } };
        await loader.InitializeAsync();
        await using var first = loader;
        using (var ready = await loader.CreateClient().GetAsync(new Uri("/health/ready", UriKind.Relative))) ready.EnsureSuccessStatusCode();
        var loaded = await loader.Database.CopyAsync();
        if (!TestDatabase.IsPostgres) AppDomain.CurrentDomain.ProcessExit += (_, _) => loaded.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(5));
        return loaded;
    }
}

/// <summary>The product as an organisation first meets it: not a demonstration, and nobody in it.</summary>
public sealed class EmptyProduct : Product
{
    protected override bool Demonstration => false;
}
