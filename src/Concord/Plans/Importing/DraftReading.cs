using Concord.Plans.Importing.Tables;
using Concord.Shared;
using Concord.Shared.Promises;

namespace Concord.Plans.Importing;

/// <summary>What is known before the first cell is read: what bodies are called, and how promises are to be understood.</summary>
public sealed record DraftReading(LeadNames Names, PromiseContext Promises)
{
    public ColumnMappings Columns { get; init; } = ColumnMappings.None;

    internal PromisedDate Promise(CellText said) => Promise(string.Join('\n', said.Blocks.Concat(said.Components)));

    /// <summary>What was promised by a change, on the day of the change.</summary>
    internal PromisedDate PromiseOn(string said, DateOnly day) => PromiseReader.Read(said, Promises with { Published = PartialDate.On(day) });

    internal PromisedDate Promise(string said) => PromiseReader.Read(string.Join('\n', said.Split('\n').Select(line => line.TrimEnd('*', '†', '‡', ' '))), Promises);
}
