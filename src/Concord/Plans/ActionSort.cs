namespace Concord.Plans;

/// <summary>The orders that a list of actions can have.</summary>
public enum ActionSort { Plan, Relevance, Due, Reported }

public static class ActionSorts
{
    public static string InWords(this ActionSort sort) => sort switch
    {
        ActionSort.Plan => "In the plan’s order",
        ActionSort.Relevance => "Best match first",
        ActionSort.Due => "Soonest due first",
        _ => "Last reported first",
    };
}
