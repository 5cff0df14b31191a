using Concord.Data;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Demonstration;

/// <summary>A round that has just been opened, with its returns in the plan's order and the words that were made up for each.</summary>
internal sealed class RoundInHand
{
    private readonly Invention invention;
    private readonly InventedContent words;
    private readonly Dictionary<Guid, int> departments = [];

    public RoundInHand(ConcordDb db, Invention invention, Cast cast, Round round, ConfidenceScale scale, IEnumerable<ActionFacts> actions, IReadOnlyDictionary<Guid, BodyRegister.Entry> bodies, IReadOnlyList<(Decision, string)> followUps)
    {
        (this.invention, Round) = (invention, round);
        words = new(invention, round, scale, followUps);
        foreach (var department in bodies.Values.Where(body => body.Kind == ReportingBodies.Department).OrderBy(body => body.Key, StringComparer.Ordinal)) departments.Add(department.Id, departments.Count);
        var asked = db.Returns.Local.Where(each => each.RoundId == round.Id).ToLookup(each => each.ActionId);
        Returns = [.. actions.SelectMany(action => asked[action.Id].OrderBy(each => each.Part).ThenBy(each => bodies[each.BodyId].Key, StringComparer.Ordinal).Select(each =>
        {
            var (writer, certifier) = cast.Of(action.Ref, bodies[each.BodyId].Key);
            return new ReturnInHand(db, each, new(action, round.PeriodTo, scale, each.Earlier), writer, certifier);
        }))];
    }

    public Round Round { get; }
    public IReadOnlyList<ReturnInHand> Returns { get; }

    public ReturnInHand Accountable(string reference) => Returns.First(each => each.Context.Action.Ref == reference && each.Return.Part == ReturnPart.Accountable);

    public ReturnContent Write(ReturnInHand each, char letter, int variant) => words.Of(each.Context.Action, each.Return, letter, variant);

    /// <summary>What a return says in this round, by a letter; of all departments one in six has nothing to report, and one in six does not answer.</summary>
    public char LetterOf(ReturnInHand each)
    {
        var course = invention.Of(each.Context.Action.Ref);
        if (each.Return.Part == ReturnPart.Accountable) return In(course.Path, course);
        if (each.Return.Part != ReturnPart.OneOfAll) return In(course.Joint ?? course.Path, course);
        var department = departments[each.Return.BodyId];
        return ((department + Round.Number) % 6) switch
        {
            3 => Standing.NilReturn,
            5 => Standing.NoReturn,
            _ => In(department % 3 == 0 ? course.Path : course.Joint ?? course.Path, course),
        };
    }

    public bool Is(Invention.Once once, ReturnInHand each) => once.Round == Round.Number && once.Ref == each.Context.Action.Ref && each.Return.Part == ReturnPart.Accountable;

    private char In(string path, Invention.Course course) => Round.Number <= path.Length ? path[Round.Number - 1] : course.OpenStatus is { } now && path == course.Path ? now[0] : path[^1];
}
