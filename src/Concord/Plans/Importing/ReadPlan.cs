using Concord.Data;
using Concord.Places;
using Concord.Plans.Importing.Tables;
using Concord.Shared;
using Concord.Shared.Promises;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Importing;

/// <summary>Reads a document as it will be imported: with the names of its day, the rules for promises, and what people said that columns mean.</summary>
public sealed class ReadPlan(ConcordDb db, BodyNames bodies, PromiseRules rules)
{
    public sealed record Result(PlanDraft Draft, TitlePageFacts Facts, IReadOnlyDictionary<string, Guid> Bodies);

    public async Task<Result> RunAsync(string fileName, ReadOnlyMemory<byte> bytes, PlanReadOptions? options = null, ColumnMappings? columns = null, CancellationToken cancel = default)
    {
        var opened = Refused(() => PublishedPlan.Open(fileName, bytes));
        var published = PublishedOn(opened, options);
        var (names, ids) = await bodies.AllAsync(published, cancel);
        var reading = new DraftReading(names, new(published, rules)) { Columns = columns ?? await RememberedAsync(cancel) };
        return new(Refused(() => opened.Read(reading, options)), opened.Facts, ids);
    }

    /// <summary>Reads without a database: the bodies that ship with the product say what the names mean.</summary>
    public static PlanDraft Alone(string fileName, ReadOnlyMemory<byte> bytes, PromiseRules rules, PlanReadOptions? options = null, ColumnMappings? columns = null)
    {
        var opened = Refused(() => PublishedPlan.Open(fileName, bytes));
        var published = PublishedOn(opened, options);
        var reading = new DraftReading(BodyNames.Of(ShippedBodies.All(), published).Names, new(published, rules)) { Columns = columns ?? ColumnMappings.None };
        return Refused(() => opened.Read(reading, options));
    }

    private static PartialDate? PublishedOn(PublishedPlan opened, PlanReadOptions? options) =>
        options?.Published is { Length: > 0 } said && TitlePageFacts.DayOf(said) is { } day ? day : opened.Facts.Day;

    private async Task<ColumnMappings> RememberedAsync(CancellationToken cancel) => new((await db.ColumnMappings.AsNoTracking().ToListAsync(cancel))
        .ToDictionary(row => row.Headings, row => row.Meanings(), StringComparer.Ordinal));

    private static T Refused<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (PlanNotReadable problem)
        {
            throw new RuleBroken(problem.Message, "document");
        }
    }
}
