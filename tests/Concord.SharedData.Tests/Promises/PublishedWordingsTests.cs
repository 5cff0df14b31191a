using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Concord.Shared.Promises;
using Concord.Tests.Shared.Promises;

namespace Concord.SharedData.Tests.Promises;

/// <summary>The table of published wordings, held against the published plan.</summary>
public sealed partial class PublishedWordingsTests
{
    private readonly List<string> cells =
    [
        .. Encoding.UTF8.GetString(SharedFolder.Read("seeds/003_531207e201521160.txt")).Split('\n')
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .Where(cells => cells.Length == 3 && cells[2] != "Delivery date")
            .Select(cells => string.Join('\n', ParagraphEnd().Split(cells[2]).Select(paragraph => WebUtility.HtmlDecode(Tag().Replace(paragraph, "")).Trim()).Where(paragraph => paragraph.Length > 0))),
    ];

    [Fact]
    public void The_table_holds_the_wordings_of_the_plan_and_no_other()
    {
        Assert.Equal(74, cells.Count);
        Assert.Equal(cells.Distinct().Order(StringComparer.Ordinal), PublishedWordings.All.Select(wording => wording.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_cell_of_the_plan_is_understood()
    {
        var read = cells.Select(cell => PromiseReader.Read(cell, PublishedWordings.Context)).ToList();
        Assert.DoesNotContain(read.SelectMany(promise => promise.Parts), part => part.Kind == PromiseKind.Unread);
        Assert.Equal(
            [
                (PromiseKind.Ongoing, 22), (PromiseKind.Season, 15), (PromiseKind.Month, 7), (PromiseKind.Range, 7), (PromiseKind.From, 7), (PromiseKind.Compound, 6),
                (PromiseKind.By, 5), (PromiseKind.Event, 3), (PromiseKind.Year, 1), (PromiseKind.Later, 1),
            ],
            read.CountBy(promise => promise.Kind).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
    }

    [GeneratedRegex("</p>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ParagraphEnd();

    [GeneratedRegex("<[^>]+>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
