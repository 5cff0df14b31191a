using Concord.Data;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Shared.Auditing;

namespace Concord.Rounds.Demonstration;

/// <summary>Takes one opened round to its end: written, cleared, challenged, frozen, considered and published, each at its hour.</summary>
internal sealed class RunPastRound(ConcordDb db, Invention invention, Cast cast, DemonstrationCalendar calendar, PastClock clock, Audit audit)
{
    /// <returns>What the group decided, with what its owner will answer in the next round.</returns>
    public async Task<IReadOnlyList<(Decision, string)>> RunAsync(RoundInHand hand, CancellationToken cancel)
    {
        var round = hand.Round;
        var due = round.DueOn;
        for (var at = 0; at < hand.Returns.Count; at++) Return(hand, hand.Returns[at], at);
        Move(round, RoundState.ClosedForReturns, calendar.At(due, 2, 9, 30));
        Move(round, RoundState.Moderation, calendar.At(due, 6, 9, 30));
        foreach (var question in invention.Challenges.Where(each => each.Round == round.Number))
            hand.Accountable(question.Ref).Challenge(question, cast.Moderator, calendar.At(due, 6, 11, 20), calendar.At(due, 7, 10, 40));
        foreach (var each in hand.Returns.Where(each => each.Return.State is ReturnState.Cleared or ReturnState.Replied))
            db.ReturnSteps.Add(each.Return.Accept(cast.Moderator, calendar.At(due, 8, 10)));
        audit.Record(cast.Secretariat, "Ran the demonstration's round", "round", round.Id, $"{round.Name}, {hand.Returns.Count} returns");
        await db.SaveChangesAsync(cancel);

        clock.Now = calendar.At(due, 8, 17);
        await clock.Verb<FreezeRound>().RunAsync(round.Id, round.Version, "", cast.Secretariat, cancel);
        var decisions = Meet(hand);
        await db.SaveChangesAsync(cancel);
        return decisions;
    }

    private void Return(RoundInHand hand, ReturnInHand each, int at)
    {
        var letter = hand.LetterOf(each);
        if (letter == Standing.NoReturn) return;
        var late = hand.Is(invention.Late, each);
        var (day, minute) = (late ? 15 : 2 + at % 8, at * 7 % 60);
        DateTime At(int more, int hour) => calendar.At(hand.Round.OpensOn, day + more, hour, minute);
        if (letter == Standing.NilReturn)
        {
            each.SubmitNil(invention.Nil, At(1, 11));
            each.Clear(At(2, 10));
            return;
        }
        var asBefore = each.Return.Earlier?.Status == Standing.Of(letter).Status && letter is 'V' or 'P';
        if (!asBefore && !hand.Is(invention.Unchanged, each)) each.Save(hand.Write(each, letter, at), At(0, 9 + at % 7));
        each.Submit(At(1, 10));
        if (hand.Is(invention.Declined, each))
        {
            each.Decline(invention.Decline, At(1, 16));
            each.Save(hand.Write(each, letter, at + 1), At(2, 9));
            each.Submit(At(2, 11));
        }
        each.Clear(At(late ? 1 : 2, 15));
    }

    private List<(Decision, string)> Meet(RoundInHand hand)
    {
        var round = hand.Round;
        var decided = new List<(Decision, string)>();
        round.WriteCoverNote(invention.CoverNote);
        Move(round, RoundState.PackIssued, calendar.At(round.DueOn, 9, 12));
        foreach (var (item, order) in invention.Agenda.Select((item, order) => (item, order + 1)))
        {
            var line = new AgendaItem(round.Id, order, item.Title, null);
            line.Set(order, item.Title, item.Notes);
            db.AgendaItems.Add(line);
        }
        foreach (var each in invention.Decisions.Where(each => each.Round == round.Number))
        {
            var dueOn = each.DueAfterToday is { } soon ? calendar.After(calendar.Today, soon) : calendar.After(round.MeetingOn, each.DueAfterMeeting!.Value);
            var decision = new Decision(round.PlanId, round.Id, decided.Count + 1, each.Text, each.Owner, dueOn, each.Ref is { } about ? hand.Accountable(about).Return.ActionId : null);
            if (each.DoneAfterMeeting is { } done) decision.Done(calendar.After(round.MeetingOn, done), each.DoneNote!, calendar.Today);
            db.Decisions.Add(decision);
            decided.Add((decision, each.Answer ?? ""));
        }
        Move(round, RoundState.Considered, calendar.At(round.MeetingOn, 0, 16));
        audit.Record(cast.Secretariat, "Recorded the demonstration's meeting", "round", round.Id, $"{decided.Count} decisions");
        return decided;
    }

    private void Move(Round round, RoundState to, DateTime at) => db.RoundSteps.Add(round.Move(to, "", cast.Secretariat, at));
}
