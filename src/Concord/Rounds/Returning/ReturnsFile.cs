using System.Globalization;
using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Returning;

/// <summary>One's own returns of a round as a table, to be filled in elsewhere and brought back.</summary>
public sealed class ReturnsFile(ConcordDb db, ReadableReturns readable, ReportableActions actions, BodyRegister bodies)
{
    public const string Reference = "Reference", Action = "Action", DoneMeans = "Done means", Body = "Reporting body", Stands = "Stands at", Version = "Version (leave as it is)";

    internal sealed record Line(Return Return, ActionFacts Action, BodyRegister.Entry Body, ConfidenceScale Scale)
    {
        public IReadOnlyList<ReturnCell> Cells => ReturnCells.Of(Action, Scale);
    }

    /// <summary>The header and a row for each return, in the plan's order.</summary>
    public async Task<IReadOnlyList<string[]>> RowsAsync(Round round, Actor actor, CancellationToken cancel = default)
    {
        var lines = await LinesAsync(round, actor, cancel);
        // The fullest line has every column: milestones are numbered from 1 in each action.
        var columns = lines.SelectMany(line => line.Cells).Select(cell => cell.Label).Distinct().ToList();
        return
        [
            [Reference, Action, DoneMeans, Body, Stands, .. columns, Version],
            .. lines.Select(line =>
            {
                var cells = line.Cells.ToDictionary(cell => cell.Label, cell => cell.Read(line.Return.Content), StringComparer.Ordinal);
                return (string[])[line.Action.Ref, line.Action.Text, line.Action.DoneMeans, line.Body.Key, line.Return.State.InWords(), .. columns.Select(column => cells.GetValueOrDefault(column, "")), line.Return.Version.ToString("N", CultureInfo.InvariantCulture)];
            }),
        ];
    }

    internal async Task<IReadOnlyList<Line>> LinesAsync(Round round, Actor actor, CancellationToken cancel)
    {
        var returns = await (await readable.OfAsync(actor, Permission.WriteReturn, cancel)).AsNoTracking().Include(row => row.Challenges).Include(row => row.Steps).AsSplitQuery().Where(row => row.RoundId == round.Id).ToListAsync(cancel);
        var scale = await db.ConfidenceScales.SingleAsync(row => row.Id == round.ScaleId, cancel);
        var register = (await bodies.AllAsync(cancel)).ToDictionary(body => body.Id);
        var facts = (await actions.TheseAsync([.. returns.Select(row => row.ActionId).Distinct()], cancel)).Select((action, order) => (action, order)).ToDictionary(each => each.action.Id);
        return [.. returns.OrderBy(row => facts[row.ActionId].order).ThenBy(row => register[row.BodyId].CurrentName, StringComparer.Ordinal).Select(row => new Line(row, facts[row.ActionId].action, register[row.BodyId], scale))];
    }
}
