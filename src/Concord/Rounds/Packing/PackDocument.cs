using System.Globalization;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Freezing;
using Concord.Shared;
using Concord.Shared.Documents;

namespace Concord.Rounds.Packing;

/// <summary>A pack as a document: the cover note, what moved, what is in doubt, what slipped, what is asked of the group, who is silent, and every action.</summary>
public sealed class PackDocument(PackContent pack)
{
    private const int MostBars = 20;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public string Title => $"{pack.PlanTitle}: {pack.Round.Name}";

    public BarChart? Slippage => pack.Slipped.Count == 0 ? null : new("Slippage",
        $"Working days by which milestones are later than promised. The latest is {pack.Slipped[0].Action.Frozen.Ref}, by {pack.Slipped[0].Milestone.SlippageDays:N0}.{(pack.Slipped.Count > MostBars ? $" The {MostBars} latest of {pack.Slipped.Count} are drawn; the table has all." : "")}",
        "working days", [.. pack.Slipped.Take(MostBars).Select(each => new Bar(NameOf(each.Action.Frozen, each.Milestone), each.Milestone.SlippageDays!.Value))]);

    public WrittenDocument Written() => new(Title, "The secretariat", "en-GB", pack.FrozenAt, Blocks().ToAsyncEnumerable(), Slippage is { } chart ? [chart] : []);

    private IEnumerable<Block> Blocks()
    {
        var sections = Sections().Where(section => section.Blocks.Count > 0).ToList();
        yield return new Heading(0, Title);
        yield return new Paragraph($"For the meeting on {Day(pack.Round.MeetingOn)}. Reporting period: {Day(pack.Round.PeriodFrom)} to {Day(pack.Round.PeriodTo)}.");
        foreach (var paragraph in PlainText.Lines(pack.CoverNote).Where(line => line.Length > 0)) yield return new Paragraph(paragraph);
        yield return new Contents("Contents", [.. sections.Select(section => (section.Title, section.Anchor))]);
        foreach (var section in sections)
        {
            yield return new Heading(1, section.Title, section.Anchor);
            foreach (var block in section.Blocks) yield return block;
        }
        yield return new Paragraph($"Frozen on {pack.FrozenAt.ToLondon().ToString("d MMMM yyyy, HH:mm", British)}. SHA-256 {pack.Sha256}.");
    }

    private sealed record Section(string Title, string Anchor, IReadOnlyList<Block> Blocks);

    private IEnumerable<Section> Sections() =>
    [
        new("At a glance", "glance", [.. Glance()]),
        new("In doubt: red and amber first", "doubt", [.. pack.InDoubt.SelectMany(InDoubt)]),
        new("Slippage", "slippage", [.. SlippageBlocks()]),
        new("Decisions sought", "asks", Table("Decisions sought", "What those who lead actions ask of ministers.", [("Action", 12), ("Body", 20), ("What is asked", 68)], pack.Asks.Select(each => Row(each.Action.Frozen.Ref, each.Return.Body, each.Return.Content!.Asks)))),
        new("Follow-ups from earlier meetings", "followups", Table("Follow-ups", "Decisions of earlier meetings that are not done.", [("Decided in", 16), ("Decision", 34), ("Who, by when", 20), ("Action", 10), ("What was said", 20)], pack.FollowUps.Select(each => Row($"{each.Round}, {each.Number}", each.Text, each.DueOn is { } due ? $"{each.Owner}, {Day(due)}" : each.Owner, each.ActionRef ?? "", each.Answer)))),
        new("No return", "nonreturns", Table("No return", "Bodies that were asked and sent nothing that was cleared.", [("Action", 12), ("Body", 38), ("Part", 20), ("Last known status", 30)], pack.NonReturns.Select(each => Row(each.Action.Frozen.Ref, each.Return.Body, each.Return.Part.InWords(), each.Action.StatusBefore?.InWords() ?? "Not reported")))),
        new("Nobody was asked", "nobody", Table("Nobody was asked", "Actions of this round that no open body leads, so that nobody could be asked.", [("Action", 12), ("Text", 58), ("Last known status", 30)], pack.NobodyAsked.Select(each => Row(each.Frozen.Ref, each.Frozen.Text, each.Frozen.Status.InWords())))),
        new("Nil returns", "nil", Table("Nil returns", "Bodies that had nothing to report, and why.", [("Action", 12), ("Body", 38), ("Why", 50)], pack.NilReturns.Select(each => Row(each.Action.Frozen.Ref, each.Return.Body, each.Return.NilReason)))),
        new("Every action", "all", [.. pack.Actions.GroupBy(action => (action.Frozen.Chapter, action.Frozen.ChapterTitle)).SelectMany(Chapter)]),
    ];

    private IEnumerable<Block> Glance()
    {
        yield return new Paragraph($"{pack.Actions.Count} actions. {pack.Round.Returns} returns, {pack.Round.Nil} nil returns, {pack.Round.NonReturns} asked and silent.{(pack.NobodyAsked.Count > 0 ? $" About {pack.NobodyAsked.Count} nobody was asked: {string.Join(", ", pack.NobodyAsked.Select(each => each.Frozen.Ref))}." : "")}");
        foreach (var block in Table("Where the actions stand", "Actions by status, now and last time.", [("Status", 50), ("Actions", 25), ("Since last time", 25)], pack.Statuses.Select(Row))) yield return block;
        foreach (var block in Table("How confident delivery is", $"Actions by rating on the scale “{pack.Round.ScaleName}”, now and last time.", [("Rating", 50), ("Actions", 25), ("Since last time", 25)], pack.Ratings.Select(Row))) yield return block;
        if (pack.Before is not null && !pack.SameScale) yield return new Paragraph($"Last time was rated on another scale, “{pack.Before.ScaleName}”: ratings are not compared.");
        if (pack.Worsened.Count > 0) yield return new Paragraph([new Words("Worse than last time: ", IsBold: true), new Words(string.Join("; ", pack.Worsened.Select(Moved)))]);
        if (pack.Improved.Count > 0) yield return new Paragraph([new Words("Better than last time: ", IsBold: true), new Words(string.Join("; ", pack.Improved.Select(Moved)))]);
    }

    private static string Moved(PackAction action) => $"{action.Frozen.Ref} ({action.PointBefore?.Label} to {action.Point?.Label})";

    private static IEnumerable<Block> InDoubt(PackAction action)
    {
        var (frozen, said) = (action.Frozen, action.Frozen.Spoken?.Content);
        yield return new Heading(2, $"{frozen.Ref}: {action.Point?.Label}");
        yield return new Paragraph(frozen.Text);
        yield return Fact("Accountable", frozen.Accountable?.Body ?? $"All departments; these are the words of {frozen.Spoken?.Body}");
        yield return Fact("Status", $"{frozen.Status.InWords()}. Promised: {frozen.Promised}");
        if (frozen.Rating is { Moderated: not null } rating) yield return Fact("Moderated", $"{rating.ModeratedLabel}; the owner said {(rating.OwnerLabel.Length > 0 ? rating.OwnerLabel : "nothing")}. {rating.Reason}");
        foreach (var (name, words) in new[] { ("Progress", said?.Progress), ("Risks", said?.Risks), ("Recovery step", said?.RecoveryStep), ("Who takes it", said?.RecoveryOwner), ("Asks of ministers", said?.Asks) })
            if (!string.IsNullOrWhiteSpace(words)) yield return Fact(name, words);
        foreach (var other in Disagreeing(frozen)) yield return Fact(other.Body, $"rates it {other.ConfidenceLabel}");
        if (frozen.Flags.Count > 0) yield return Fact("Look twice at", string.Join("; ", frozen.Flags));
        if (TestMoved(frozen) is { } moved) yield return new Paragraph(moved);
    }

    private IEnumerable<Block> SlippageBlocks()
    {
        if (Slippage is { } chart)
        {
            yield return new Paragraph(chart.Description);
            yield return chart;
        }
        foreach (var block in Table("Slippage by milestone", "Milestones that are, or are forecast to be, later than what was promised, in working days of England.", [("Action", 10), ("Milestone", 30), ("Promised", 18), ("Forecast or reached", 16), ("Working days late", 10), ("Why", 16)],
            pack.Slipped.Select(each => Row(each.Action.Frozen.Ref, each.Milestone.Text, each.Milestone.Baseline is { } baseline ? $"{each.Milestone.Promised}\nNow: {baseline}" : each.Milestone.Promised, each.Milestone.Actual is { } reached ? $"reached {Day(reached)}" : Day(each.Milestone.Expected), each.Milestone.SlippageDays!.Value.ToString("N0", British), each.Milestone.Reason)))) yield return block;
    }

    private static IEnumerable<Block> Chapter(IGrouping<(int Chapter, string ChapterTitle), PackAction> chapter)
    {
        yield return new Heading(2, $"{chapter.Key.Chapter}. {chapter.Key.ChapterTitle}");
        foreach (var block in Table($"Chapter {chapter.Key.Chapter}", $"Every action of the chapter “{chapter.Key.ChapterTitle}”.", [("Action", 26), ("Who leads", 16), ("Status and rating", 14), ("Progress and next steps", 30), ("Public line", 14)], chapter.Select(ActionRow))) yield return block;
    }

    private static TableRow ActionRow(PackAction action)
    {
        var (frozen, said) = (action.Frozen, action.Frozen.Spoken?.Content);
        var rating = frozen.Rating is { } rated ? rated.Moderated is null ? rated.OwnerLabel : $"{rated.ModeratedLabel} (moderated; owner: {rated.OwnerLabel})" : "Not rated";
        var lead = frozen.Accountable?.Body ?? (frozen.Returns.Count == 0 ? "Nobody who could be asked" : "All departments");
        var words = frozen.Outcome switch
        {
            ReturnOutcome.NonReturn or ReturnOutcome.NobodyAsked => frozen.Outcome.InWords(),
            ReturnOutcome.Nil or ReturnOutcome.Excused => $"{frozen.Outcome.InWords()}: {frozen.Accountable?.NilReason}",
            _ => $"{said?.Progress}\n{said?.NextSteps}".Trim(),
        };
        return Row($"{frozen.Ref}\n{frozen.Text}\nPromised: {frozen.Promised}\n{TestMoved(frozen)}".TrimEnd(), frozen.BodiesAsked > 1 ? $"{lead}\n{frozen.BodiesIn} of {frozen.BodiesAsked} in" : lead, $"{frozen.Status.InWords()}\n{rating}", words, frozen.PublicLine);
    }

    private static string? TestMoved(FrozenAction action) => action.DoneMeansSince is { } since
        ? $"The completion test was changed after this was submitted. It was returned against: {action.DoneMeans} {(since.Length > 0 ? $"When the round was frozen it said: {since}" : "When the round was frozen there was none.")}" : null;

    private static IEnumerable<FrozenReturn> Disagreeing(FrozenAction action) => action.Returns.Where(each => each != action.Spoken && each.Outcome != ReturnOutcome.Excused && each.Content is { Confidence.Length: > 0 } content && content.Confidence != action.Spoken?.Content?.Confidence);

    private static string NameOf(FrozenAction action, FrozenMilestone milestone) => action.Milestones.Count == 1 ? action.Ref : $"{action.Ref} {milestone.Text}";

    private static Paragraph Fact(string name, string words) => new([new Words($"{name}: ", IsBold: true), new Words(PlainText.Of(words))]);

    // A table with no row is not there: its section goes with it.
    private static IReadOnlyList<Block> Table(string title, string summary, (string Heading, int Share)[] columns, IEnumerable<TableRow> rows)
    {
        var all = rows.ToList();
        return all.Count == 0 ? [] : [new Table(title, summary, [.. columns.Select(column => new TableColumn(column.Heading, column.Share))], all.ToAsyncEnumerable())];
    }

    private static TableRow Row(Movement movement) => Row(movement.Label, movement.Now.ToString("N0", British), movement.InWords);

    private static TableRow Row(params string[] cells) => new([.. cells.Select(text => TableCell.Of(text))]);

    private static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", British) ?? "not known";
}
