using Concord.Data;
using Concord.Rounds.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Returning;

/// <summary>Who did what with a return, and what it said each time it was submitted. Between two submissions only the hours of its saves are known.</summary>
public sealed class ReturnHistory(ConcordDb db)
{
    public sealed record Line(DateTime At, Guid? By, string Did, string Words, IReadOnlyList<CellChange> Changes);

    /// <summary>The newest first. Whoever has the return on the desk may read it.</summary>
    public async Task<IReadOnlyList<Line>> OfAsync(ReturnDesk.OnDesk desk, CancellationToken cancel = default)
    {
        var each = desk.Return;
        var steps = await db.ReturnSteps.AsNoTracking().Include(step => step.Submitted).Where(step => step.ReturnId == each.Id).OrderBy(step => step.Number).ToListAsync(cancel);
        var cells = await CellsAsync(desk, steps, cancel);
        var (said, test, lines) = (each.Earlier?.CarriedOver() ?? new ReturnContent(), (string?)null, new List<Line>());
        foreach (var step in steps)
        {
            lines.Add(new(step.At, step.ByPersonId, step.Did, step.Words, step.Submitted is { } now ? [.. CellChange.OfTest(test, now.DoneMeans), .. CellChange.Between(cells, said, now.Content)] : []));
            (said, test) = (step.Submitted?.Content ?? said, step.Submitted?.DoneMeans ?? test);
        }
        lines.AddRange(each.Challenges.Select(asked => new Line(asked.AskedAt, asked.AskedBy, $"Challenged: {ReturnField.Find(asked.Field)?.Label ?? "the whole return"}", asked.Question, [])));
        lines.AddRange(each.Challenges.Where(asked => asked.RepliedAt is not null).Select(asked => new Line(asked.RepliedAt!.Value, asked.RepliedBy, $"Replied: {ReturnField.Find(asked.Field)?.Label ?? "the whole return"}", asked.Reply, [])));
        lines.AddRange(await SavesAsync(each, steps, cancel));
        if (each.SavedAt is { } at && CellChange.Between(cells, said, each.Content) is { Count: > 0 } since) lines.Add(new(at, each.SavedBy, "Written since, and not submitted", "", since));
        return [.. lines.AsEnumerable().Reverse().OrderByDescending(line => line.At)];
    }

    // The form saves itself while somebody writes: saves of one person with no step between them are one line.
    private async Task<IEnumerable<Line>> SavesAsync(Return each, List<ReturnStep> steps, CancellationToken cancel)
    {
        var saves = await db.AuditEntries.AsNoTracking().Where(entry => entry.SubjectKind == "return" && entry.SubjectId == each.Id && entry.Did == SaveReturn.Did)
            .OrderBy(entry => entry.Sequence).Select(entry => new { entry.At, entry.ActorId }).ToListAsync(cancel);
        return saves.GroupBy(save => (save.ActorId, Step: steps.Count(step => step.At <= save.At)))
            .Select(saved => new Line(saved.Max(save => save.At), saved.Key.ActorId, "Saved", saved.Count() == 1 ? "" : $"{saved.Count()} times", []));
    }

    // A decision that is done by now was answered when it was open.
    private async Task<IReadOnlyList<ReturnCell>> CellsAsync(ReturnDesk.OnDesk desk, List<ReturnStep> steps, CancellationToken cancel)
    {
        var answered = steps.Select(step => step.Submitted?.Content).Append(desk.Return.Content).OfType<ReturnContent>().SelectMany(content => content.FollowUps).Select(answer => answer.DecisionId).ToHashSet();
        var decisions = await db.Decisions.AsNoTracking().Where(row => answered.Contains(row.Id)).Join(db.Rounds, row => row.RoundId, round => round.Id, (row, round) => new FollowUp(row, round.Number)).ToListAsync(cancel);
        return [.. ReturnCells.Of(desk.Action, desk.Scale), .. decisions.OrderBy(each => each.Round).ThenBy(each => each.Decision.Number).SelectMany(each => ReturnCells.OfFollowUp(each.Decision, 1).Zip(["what has been done", "done"], (cell, answer) => cell with { Label = $"{each.Name}: {answer}" }))];
    }
}
