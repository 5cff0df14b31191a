using Concord.Data;
using Concord.Shared;

namespace Concord.Rounds.Domain;

/// <summary>A line of a meeting's agenda and, after it, of its record.</summary>
public sealed class AgendaItem : IVersioned
{
    public const int LongestTitle = 300, LongestNotes = 10_000;

    private AgendaItem() { }

    public AgendaItem(Guid roundId, int order, string title, Guid? actionId)
    {
        (RoundId, ActionId, Order) = (roundId, actionId, order);
        Set(order, title, "");
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RoundId { get; private set; }
    public int Order { get; private set; }
    public string Title { get; private set; } = "";
    public Guid? ActionId { get; private set; }

    /// <summary>What was said, in the secretariat's words.</summary>
    public string Notes { get; private set; } = "";
    public Guid Version { get; set; }

    public void Set(int order, string title, string notes)
    {
        (title, notes) = (title.Trim(), notes.Trim());
        RuleBroken.If(title.Length == 0, "Enter what the item is about", "title");
        RuleBroken.If(title.Length > LongestTitle, $"The title must be {LongestTitle} characters or fewer", "title");
        RuleBroken.If(notes.Length > LongestNotes, $"The notes must be {LongestNotes:N0} characters or fewer", "notes");
        RuleBroken.If(order is < 1 or > 999, "The place must be a number from 1 to 999", "order");
        (Order, Title, Notes) = (order, title, notes);
    }
}
