using Concord.Shared.Promises;

namespace Concord.Plans.Importing;

/// <summary>What is known before the first cell is read: what bodies are called, and how promises are to be understood.</summary>
public sealed record DraftReading(LeadNames Names, PromiseContext Promises)
{
    internal PromisedDate Promise(CellText said) => PromiseReader.Read(string.Join('\n', said.Blocks.Concat(said.Components)), Promises);
}
