using Concord.Data;
using Concord.Demonstration;
using Concord.People;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Calendar;
using Concord.Shared.Post;
using Concord.Shared.Transparency;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord;

/// <summary>The modules in floor order: the table of contents.</summary>
public static class ConcordModules
{
    /// <summary>Each module's floor. A module names only modules on a lower floor.</summary>
    public static readonly IReadOnlyDictionary<string, int> Floors = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["People"] = 0,
        ["Places"] = 1,
        ["Plans"] = 4,
        ["Rounds"] = 5,
    };

    public static IServiceCollection AddConcord(this IServiceCollection services, ConcordSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<SiteAddress>()
        .AddSingleton(settings.PromiseRules)
        .AddSingleton(new WorkingDays(settings.BankHolidays))
        .AddSingleton(TimeProvider.System)
        .AddSingleton(new AuditChain(settings.AuditKey))
        .AddDbContextPool<ConcordDb>(options => options.Use(settings.Database))
        .AddScoped<Audit>()
        .AddScoped<VerifyAudit>()
        .AddSingleton<DatabaseClock>(ClockOfDatabase.NowAsync)
        .AddSingleton<LogChain>()
        .AddScoped<PublicLog>()
        .AddScoped<PublicLogFile>()
        .AddScoped<Outbox>()
        .AddSingleton<Pace>()
        .AddScoped<EraseAddresses>()
        .AddPeople()
        .AddPlaces()
        .AddPlans()
        .AddRounds()
        .AddScoped<LoadDemonstration>();
}
