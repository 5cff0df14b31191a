using Concord.Data;
using Concord.Shared.Auditing;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Tests;

internal static class Scopes
{
    public static (ConcordDb Db, Audit Audit) DbAndAudit(this IServiceProvider scope) =>
        (scope.GetRequiredService<ConcordDb>(), scope.GetRequiredService<Audit>());
}
