using Concord.Data;
using Concord.Rounds.Domain;
using Concord.Shared.Auditing;

namespace Concord.Rounds.Demonstration;

/// <summary>Leaves the open round in the middle of its work: some returns cleared, some waiting, some in draft, one declined, some untouched.</summary>
internal sealed class WriteOpenRound(ConcordDb db, Invention invention, Cast cast, DemonstrationCalendar calendar, Audit audit)
{
    private const char Cleared = 'c', Waiting = 'w', Draft = 'd', Untouched = 'u', Declined = 'x';

    public async Task RunAsync(RoundInHand hand, CancellationToken cancel)
    {
        for (var at = 0; at < hand.Returns.Count; at++) Write(hand, hand.Returns[at], at);
        audit.Record(cast.Secretariat, "Began the demonstration's open round", "round", hand.Round.Id, hand.Round.Name);
        await db.SaveChangesAsync(cancel);
    }

    private void Write(RoundInHand hand, ReturnInHand each, int at)
    {
        var letter = hand.LetterOf(each);
        var state = letter is Standing.NilReturn or Standing.NoReturn ? Untouched : each.Return.Part == ReturnPart.OneOfAll ? "cdu"[at % 3] : invention.Of(each.Context.Action.Ref).Open![0];
        if (each.Context.Action.Ref == "ICAP-3.02") db.ReturnSteps.Add(each.Return.Assign(cast.Contributor.PersonId, "Demo Contributor", cast.Secretariat, At(0, 9)));
        if (state == Untouched) return;
        var content = hand.Write(each, letter, at);
        each.Save(state == Draft ? content with { PublicLine = "", NextSteps = "" } : content, At(1 + at % 2, 9 + at % 7));
        if (state == Draft) return;
        each.Submit(At(3, 10));
        if (state == Waiting) return;
        if (state == Declined) each.Decline(invention.Decline, At(3, 15));
        else each.Clear(At(4, 11));

        DateTime At(int days, int hour) => calendar.At(hand.Round.OpensOn, days, hour, at * 7 % 60);
    }
}
