using Concord.Data;
using Concord.People.Domain;
using Concord.Shared;
using Concord.Shared.Post;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Concord.Testing;

/// <summary>The whole of Concord without a face, on a database of its own, with a clock that obeys and a postman that remembers.</summary>
public sealed class TestProgramme : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private TestProgramme(TestDatabase database, ServiceProvider services) => (Database, this.services) = (database, services);

    public TestDatabase Database { get; }
    public IServiceProvider Services => services;
    public TestClock Clock => (TestClock)services.GetRequiredService<TimeProvider>();
    public Postman Postman => (Postman)services.GetRequiredService<ICarrier>();

    public static async Task<TestProgramme> CreateAsync() => On(await TestDatabase.CreateAsync());

    public static TestProgramme On(TestDatabase database, byte[]? auditKey = null, DateTime? logDatedAhead = null)
    {
        var settings = new ConcordSettings { Database = database.Setting, LogDatedAhead = logDatedAhead, DataFolder = Path.GetTempPath(), AuditKey = auditKey ?? [.. Enumerable.Range(1, 32).Select(n => (byte)n)] };
        var made = new ServiceCollection().AddLogging().AddConcord(settings);
        made.Replace(ServiceDescriptor.Singleton<TimeProvider>(new TestClock()));
        made.Replace(ServiceDescriptor.Singleton<DatabaseClock>(services => (_, _) => Task.FromResult(((TestClock)services.GetRequiredService<TimeProvider>()).OfDatabase)));
        made.AddSingleton<ICarrier>(new Postman()).AddScoped<DeliverOutbox>();
        made.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);

        // The web registers the same provider of links; its keys need not outlive a test.
        made.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        made.AddTransient<DataProtectorTokenProvider<Account>>();
        made.Configure<IdentityOptions>(options =>
            options.Tokens.ProviderMap[TokenOptions.DefaultProvider] = new TokenProviderDescriptor(typeof(DataProtectorTokenProvider<Account>)));
        made.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(1));
        return new(database, made.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }));
    }

    /// <summary>Runs one verb as a request would: a scope of its own, with a fresh ConcordDb.</summary>
    public async Task<TResult> RunAsync<TVerb, TResult>(Func<TVerb, Task<TResult>> act) where TVerb : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TVerb>());
    }

    public async Task RunAsync<TVerb>(Func<TVerb, Task> act) where TVerb : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TVerb>());
    }

    public Task<TResult> LookAsync<TResult>(Func<ConcordDb, Task<TResult>> look) => RunAsync(look);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
