using System.Globalization;
using Concord.Shared;
using Concord.Shared.Documents;

namespace Concord.Rounds.Disclosing;

/// <summary>What was said when, as a document: whole for the reviewer, or with bars where words are withheld.</summary>
public sealed class DisclosureDocument(Disclosure pack, bool isReleased)
{
    public string Title => $"{pack.PlanTitle}: what was said when";

    // It must not change with the hour at which it is made, so that two of the same are the same.
    public WrittenDocument Written() => new(Title, "The secretariat", "en-GB", pack.Passages.Count > 0 ? pack.Passages[^1].At : DateTime.UnixEpoch, Blocks().ToAsyncEnumerable());

    private IEnumerable<Block> Blocks()
    {
        yield return new Heading(0, Title);
        yield return new Paragraph($"{pack.About}. {Count(pack.Passages.Count, "passage")}, in the order in which they were said; {Count(pack.Exempt.Count, "passage")} {(isReleased ? "withheld" : "marked exempt")}.");
        yield return new Paragraph(isReleased
            ? "A black bar stands where words are withheld under the Freedom of Information Act 2000, with the section. It shows nothing of how many words there were."
            : "For the reviewer: this version has the words that are marked exempt. Do not release it.");
        foreach (var section in pack.Exempt.Select(passage => passage.Section!).DistinctBy(section => section.Number).OrderBy(section => section.Number)) yield return new Paragraph($"{section.InWords}.");
        foreach (var round in pack.Passages.GroupBy(passage => passage.Round).Where(round => round.Any()))
        {
            yield return new Heading(1, round.Key);
            yield return new Table(round.Key, "What was said in this round, the earliest first.", [.. Columns.Select(column => new TableColumn(column.Heading, column.Share))], round.Select(Row).ToAsyncEnumerable());
        }
    }

    private static readonly (string Heading, int Share)[] Columns = [("When", 13), ("About", 10), ("Who", 15), ("What", 18), ("Words", 44)];

    private TableRow Row(Passage passage) => new([TableCell.Of(When(passage)), TableCell.Of(passage.Action), TableCell.Of(passage.Body), TableCell.Of($"{passage.What}\n{passage.Field}"), Words(passage)]);

    private TableCell Words(Passage passage) => passage.Section is not { } section ? TableCell.Of(passage.Words)
        : isReleased ? new TableCell([new Paragraph([new Words(section.Bar, IsWithheld: true)])])
        : new TableCell([.. PlainText.Lines(passage.Words).Select(line => new Paragraph(line)), new Paragraph([new Words($"{section.InWords}. {passage.Exemption!.Reason}", IsBold: true)])]);

    internal static string When(Passage passage) => passage.At.ToLondon().ToString(passage.IsDay ? "d MMMM yyyy" : "d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
