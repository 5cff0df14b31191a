using System.Globalization;
using Concord.Rounds.Domain;

namespace Concord.Rounds.Returning;

/// <summary>
/// Decisions in a table of returns: each stands in a column of its row, with the two of its answer. An answer goes to the
/// decision that it stands beside, whatever was decided or done since the file was downloaded.
/// </summary>
internal static class DecisionColumns
{
    public static string Asked(int number) => string.Create(CultureInfo.InvariantCulture, $"Decision {number}");

    public static IEnumerable<string> All(int number) => [Asked(number), ReturnCells.AnswersTo(number).Words, ReturnCells.AnswersTo(number).Done];

    /// <summary>The columns that a header has of what was decided, from the first on.</summary>
    public static IReadOnlyList<int> In(Func<string, bool> header) => [.. Enumerable.Range(1, ushort.MaxValue).TakeWhile(number => header(Asked(number)))];

    /// <summary>The columns of a downloaded row: each decision as it was made, with the cells of its answer.</summary>
    public static IEnumerable<ReturnsFile.Column> Of(IReadOnlyList<FollowUp> followUps) => followUps.SelectMany((followUp, at) => ReturnCells.OfFollowUp(followUp.Decision, at + 1)
        .Select(ReturnsFile.Column.Of).Prepend(new(Asked(at + 1), "Leave it as it is: it says what is answered beside it", _ => followUp.InWords)));

    /// <summary>The cells of a row that came back, each under the column in which its decision stands there.</summary>
    public static (IReadOnlyList<ReturnCell> Cells, IReadOnlyList<UploadReturns.Fault> Faults) Back(IReadOnlyList<int> columns, IReadOnlyList<FollowUp> followUps, int line, Func<string, string?> said)
    {
        var (cells, faults, taken) = (new List<ReturnCell>(), new List<UploadReturns.Fault>(), new HashSet<FollowUp>());
        foreach (var number in columns)
        {
            var asked = said(Asked(number)) ?? "";
            var about = followUps.FirstOrDefault(each => each.IsNamedIn(asked));
            if (about is not null && taken.Add(about)) cells.AddRange(ReturnCells.OfFollowUp(about.Decision, number));
            else if (ReturnCells.AnswersTo(number) is var (words, done) && (!string.IsNullOrWhiteSpace(said(words)) || TypedText.Yes(said(done) ?? "") != false))
                faults.Add(new(line, Asked(number), asked, about is null
                    ? "a decision that this return has to answer, as it was downloaded: this one is not, or is done by now. Download the file again, or empty its answer"
                    : "each decision once in a row: an earlier column of this row has it too"));
        }
        return (cells, faults);
    }
}
