using Concord.Places;
using Concord.Plans;

namespace Concord.Rounds.Domain;

/// <summary>Which bodies are asked for a return on an action, and in what part.</summary>
public static class ReportingBodies
{
    public const string Department = "government department";

    /// <summary>
    /// The accountable body first. A body that closed is asked through its only successor; where it has none or several,
    /// nobody is asked in its place. With nobody accountable the first joint lead is; all departments are asked one by one.
    /// </summary>
    public static IReadOnlyList<(Guid BodyId, ReturnPart Part)> Of(ActionFacts action, IReadOnlyDictionary<Guid, BodyRegister.Entry> bodies)
    {
        var asked = new List<(Guid BodyId, ReturnPart Part)>();
        if (action.Accountable is { } accountable) Ask(accountable, ReturnPart.Accountable);
        foreach (var joint in action.Joint) Ask(joint, asked.Count == 0 ? ReturnPart.Accountable : ReturnPart.Joint);
        foreach (var contributor in action.Contributors) Ask(contributor, ReturnPart.Contributor);
        if (action.AllDepartments)
            foreach (var department in bodies.Values.Where(body => body.Kind == Department && !body.IsClosed).OrderBy(body => body.CurrentName, StringComparer.Ordinal)) Ask(department.Id, ReturnPart.OneOfAll);
        return asked;

        void Ask(Guid body, ReturnPart part)
        {
            if (Open(body, bodies) is { } open && !asked.Exists(each => each.BodyId == open)) asked.Add((open, part));
        }
    }

    private static Guid? Open(Guid body, IReadOnlyDictionary<Guid, BodyRegister.Entry> bodies)
    {
        for (var steps = 0; steps < 20 && bodies.TryGetValue(body, out var entry); steps++)
        {
            if (!entry.IsClosed) return body;
            if (entry.Successors.Distinct().ToList() is not [var only]) return null;
            body = only;
        }
        return null;
    }
}
