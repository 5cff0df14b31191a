using System.Globalization;
using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Returning;

/// <summary>One's own returns of a round as a table, to be filled in elsewhere and brought back.</summary>
public sealed class ReturnsFile(ConcordDb db, ReadableReturns readable, ReportableActions actions, BodyRegister bodies)
{
    public const string Reference = "Reference", Action = "Action", DoneMeans = "Done means", Body = "Reporting body", Stands = "Stands at", Version = "Version (leave as it is)";

    private const string AsItIs = "Leave it as it is", NotRead = "Not read: it is there to be looked at";

    /// <param name="Accepts">What may be typed into it.</param>
    public sealed record Column(string Name, string Accepts, Func<ReturnContent, string> Read)
    {
        internal static Column Of(ReturnCell cell) => new(cell.Label, cell.Expected, cell.Read);
    }

    internal sealed record Line(Return Return, ActionFacts Action, BodyRegister.Entry Body, ConfidenceScale Scale, IReadOnlyList<FollowUp> FollowUps)
    {
        public IReadOnlyList<ReturnCell> Cells => ReturnCells.Of(Action, Scale);

        public IEnumerable<Column> Columns =>
        [
            new(Reference, $"{AsItIs}: with the body, it says which return the row is", _ => Action.Ref), new(ReturnsFile.Action, NotRead, _ => Action.Text), new(DoneMeans, NotRead, _ => Action.DoneMeans),
            new(ReturnsFile.Body, AsItIs, _ => Body.Key), new(Stands, NotRead, _ => Return.State.InWords()), .. Cells.Select(Column.Of), .. DecisionColumns.Of(FollowUps),
            new(ReturnsFile.Version, $"{AsItIs}: it shows whether somebody saved the return after the download", _ => Return.Version.ToString("N", CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>The columns of one's file, in order.</summary>
    public async Task<IReadOnlyList<Column>> ColumnsAsync(Round round, Actor actor, CancellationToken cancel = default) => Columns(await LinesAsync(round, actor, cancel));

    /// <summary>The header and a row for each return, in the plan's order.</summary>
    public async Task<IReadOnlyList<string[]>> RowsAsync(Round round, Actor actor, CancellationToken cancel = default)
    {
        var lines = await LinesAsync(round, actor, cancel);
        var columns = Columns(lines).Select(column => column.Name).ToList();
        return
        [
            [.. columns],
            .. lines.Select(line =>
            {
                var own = line.Columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
                return (string[])[.. columns.Select(column => own.GetValueOrDefault(column)?.Read(line.Return.Content) ?? "")];
            }),
        ];
    }

    // Milestones and decisions are numbered from 1 in each row: the row that has most of them has every column of them.
    internal static IReadOnlyList<Column> Columns(IEnumerable<Line> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return [.. new[] { Reference, Action, DoneMeans, Body, Stands, Version }.Select(name => new Column(name, NotRead, _ => ""))];
        return [.. (all.MaxBy(line => line.Action.Milestones.Count)! with { FollowUps = all.MaxBy(line => line.FollowUps.Count)!.FollowUps }).Columns];
    }

    internal async Task<IReadOnlyList<Line>> LinesAsync(Round round, Actor actor, CancellationToken cancel)
    {
        var returns = await (await readable.OfAsync(actor, Permission.WriteReturn, cancel)).AsNoTracking().Include(row => row.Challenges).Include(row => row.Steps).AsSplitQuery().Where(row => row.RoundId == round.Id).ToListAsync(cancel);
        var scale = await db.ConfidenceScales.SingleAsync(row => row.Id == round.ScaleId, cancel);
        var register = (await bodies.AllAsync(cancel)).ToDictionary(body => body.Id);
        var facts = (await actions.TheseAsync([.. returns.Select(row => row.ActionId).Distinct()], cancel)).Select((action, order) => (action, order)).ToDictionary(each => each.action.Id);
        var followUps = await db.FollowUpsAsync(facts.Keys, round.Id, cancel);
        return [.. returns.OrderBy(row => facts[row.ActionId].order).ThenBy(row => register[row.BodyId].CurrentName, StringComparer.Ordinal).Select(row => new Line(row, facts[row.ActionId].action, register[row.BodyId], scale, [.. followUps[row.ActionId]]))];
    }
}
