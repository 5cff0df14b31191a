using Concord.Data;
using Concord.People;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Data;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Documents;

namespace Concord.Rounds.Packing;

/// <summary>Writes the pack's cover note, and the pack itself as a file.</summary>
public sealed class WritePack(ConcordDb db, Access access, RoundPack packs, Audit audit)
{
    public static readonly IReadOnlyDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal) { ["odt"] = Odt.MediaType, ["docx"] = Docx.MediaType };

    public async Task CoverNoteAsync(Guid roundId, Guid version, string note, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        var round = await db.FindRoundAsync(roundId, cancel);
        PlanRound.ThrowIfMeanwhile(round, version);
        round.WriteCoverNote(note);
        audit.Record(actor, "Wrote cover note", "round", round.Id, round.Name);
        await db.SaveChangesAsync(cancel);
    }

    /// <param name="type">odt or docx.</param>
    public async Task ToAsync(Guid roundId, string type, Stream to, Actor actor, CancellationToken cancel = default)
    {
        var document = new PackDocument(await packs.OfAsync(roundId, actor, cancel)).Written();
        await (type == "odt" ? Odt.WriteAsync(document, to, cancel) : Docx.WriteAsync(document, to, cancel));
    }
}
