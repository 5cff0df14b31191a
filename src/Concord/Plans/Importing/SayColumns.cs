using Concord.Data;
using Concord.People;
using Concord.Plans.Domain;
using Concord.Plans.Importing.Tables;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Importing;

/// <summary>Remembers what the columns of a table mean, for this document and for the next that has the same headings.</summary>
public sealed class SayColumns(ConcordDb db, Access access, Audit audit, TimeProvider clock)
{
    public sealed record Request(string Headings, IReadOnlyList<ColumnMeaning> Meanings);

    public async Task RunAsync(IReadOnlyList<Request> requests, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.ImportPlan, [Scope.Programme], cancel);
        foreach (var request in requests)
        {
            Check(request);
            var key = ColumnMapping.KeyOf(request.Headings);
            var mapping = await db.ColumnMappings.SingleOrDefaultAsync(row => row.Key == key, cancel);
            if (mapping is null) db.ColumnMappings.Add(mapping = new ColumnMapping(request.Headings));
            mapping.Set(string.Join('\n', request.Meanings), clock.UtcNow(), actor.PersonId);
            audit.Record(actor, "Said what columns mean", "columns", null, key);
        }
        await db.SaveChangesAsync(cancel);
    }

    private static void Check(Request request)
    {
        RuleBroken.If(request.Meanings.Count != request.Headings.Split('\n').Length, "Say what every column is");
        RuleBroken.If(!request.Meanings.Any(meaning => meaning is { Role: ColumnRole.Action or ColumnRole.Milestone, Language: null }), "Say which column holds the action");
        var twice = request.Meanings.Where(meaning => meaning.Role is not (ColumnRole.Beside or ColumnRole.NotRead)).GroupBy(meaning => meaning).FirstOrDefault(same => same.Count() > 1);
        RuleBroken.If(twice is not null, $"Two columns cannot both be “{twice?.Key.Role.InWords()}”: keep one of them under its heading");
    }
}
