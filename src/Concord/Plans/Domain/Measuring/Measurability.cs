namespace Concord.Plans.Domain.Measuring;

/// <summary>
/// Whether anybody could tell, from the words alone, that an action was done: who does what that can be seen, by when,
/// and how much of it.
/// </summary>
public sealed record Measurability(Answer Who, Answer What, Answer ByWhen, Answer HowMuch)
{
    public bool IsMeasurable => Who.IsThere && What.IsThere && ByWhen.IsThere && HowMuch.IsThere;

    public IEnumerable<(string Question, Answer Answer)> Answers => [("Who", Who), ("What", What), ("By when", ByWhen), ("How much", HowMuch)];

    /// <summary>Of an action with its leads, milestones and components.</summary>
    public static Measurability Of(PlanAction action, Func<Guid, string?> nameOf)
    {
        var held = action.Leads.Where(lead => lead.To is null).ToList();
        return Of(action, [.. held.Where(lead => lead.Role == LeadRole.Accountable).OrderBy(lead => lead.Order).Select(lead => (lead.BodyId is { } id ? nameOf(id) : null) ?? lead.Named)],
            held.Exists(lead => lead.Role == LeadRole.AllDepartments), [.. action.Milestones.OrderBy(milestone => milestone.Number).Select(milestone => milestone.Promise)]);
    }

    public static Measurability Of(PlanAction action, IReadOnlyList<string> accountable, bool allDepartments, IReadOnlyList<Promise> milestones)
    {
        var deeds = Deeds.In([action.TextNow, .. action.Components.OrderBy(part => part.Number).Select(part => part.Text)]);
        return new(WhoOf(accountable, allDepartments), WhatIn(deeds), ByWhenIn(action.Promise, milestones), HowMuchIn(action, deeds));
    }

    /// <summary>What is missing, or what somebody said instead, in a sentence.</summary>
    public string InAWord(bool? said, string why) => said is not null
        ? $"Somebody judged otherwise than the words: {why}"
        : string.Join(" ", Answers.Where(each => !each.Answer.IsThere).Select(each => $"{each.Question}: {each.Answer.Words}."));

    private static Answer WhoOf(IReadOnlyList<string> accountable, bool allDepartments) => accountable switch
    {
        [var one] => new(true, one),
        [] => new(false, allDepartments ? "all departments, so none in particular" : "nobody is accountable"),
        _ => new(false, $"several bodies: {string.Join(", ", accountable)}"),
    };

    private static Answer WhatIn(IReadOnlyList<Deed> deeds) => deeds.FirstOrDefault(deed => deed.CanBeSeen) is { } seen
        ? new(true, seen.Words)
        : new(false, deeds is [var first, ..] ? $"“{first.Words}” does not say what would be there when it is done" : "no deed is named");

    private static Answer ByWhenIn(Promise whole, IReadOnlyList<Promise> milestones) => milestones.Append(whole).FirstOrDefault(promise => promise.Latest is not null) is { } dated
        ? new(true, OneLine(dated.Text))
        : new(false, whole.Text.Length == 0 ? "no day is promised" : $"“{OneLine(whole.Text)}” has no latest day");

    private static Answer HowMuchIn(PlanAction action, IReadOnlyList<Deed> deeds)
    {
        if (action.TargetFigure is { } target) return new(true, $"{target:N0} {action.TargetUnit}".Trim());
        if (deeds.Select(deed => deed.Figure).FirstOrDefault(figure => figure is not null) is { } figure) return new(true, figure);
        if (deeds.FirstOrDefault(deed => deed.CanBeSeen && deed.MakesSomething) is { } made) return new(true, $"“{made.Words}” either happened or did not");
        return new(false, "no figure, and nothing that either is there or is not");
    }

    private static string OneLine(string text) => text.ReplaceLineEndings("; ");
}
