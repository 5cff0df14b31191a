using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Domain;

namespace Concord.Rounds.Commissioning;

/// <summary>Who would be asked for how many returns, before anybody is.</summary>
public sealed class WhoIsAsked(ReportableActions actions, BodyRegister bodies)
{
    public sealed record Line(string Body, string Key, int Returns, int Accountable);

    /// <param name="Bodies">Whoever has most to write first.</param>
    /// <param name="NobodyToAsk">References of the actions that no body could be asked about.</param>
    public sealed record Preview(IReadOnlyList<Line> Bodies, IReadOnlyList<ActionFacts> NobodyToAsk)
    {
        public int Returns => Bodies.Sum(line => line.Returns);
    }

    public async Task<Preview> RunAsync(IReadOnlyCollection<Guid> scope, CancellationToken cancel = default)
    {
        var register = (await bodies.AllAsync(cancel)).ToDictionary(body => body.Id);
        var asked = (await actions.TheseAsync(scope, cancel)).Select(action => (Action: action, Bodies: ReportingBodies.Of(action, register))).ToList();
        var lines = asked.SelectMany(each => each.Bodies).GroupBy(each => each.BodyId)
            .Select(group => new Line(register[group.Key].CurrentName, register[group.Key].Key, group.Count(), group.Count(each => each.Part == ReturnPart.Accountable)));
        return new([.. lines.OrderByDescending(line => line.Returns).ThenBy(line => line.Body, StringComparer.Ordinal)], [.. asked.Where(each => each.Bodies.Count == 0).Select(each => each.Action)]);
    }
}
