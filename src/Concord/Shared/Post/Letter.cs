namespace Concord.Shared.Post;

/// <summary>
/// A message to be written: its template with every field that the template names, of the kind that the field says.
/// There is one way to make each, and it takes no free text.
/// </summary>
public sealed class Letter
{
    private Letter(Template template, params Field[] fields)
    {
        (Template, Fields) = (template, fields.ToDictionary(field => field.Name, field => field.Text, StringComparer.Ordinal));
        if (!template.Fields.SetEquals(Fields.Keys)) throw new InvalidOperationException($"{template.Name} names {string.Join(", ", template.Fields)}; it was given {string.Join(", ", Fields.Keys)}");
    }

    internal Template Template { get; }
    internal IReadOnlyDictionary<string, string> Fields { get; }

    public static Letter Invitation(PersonName name, Link link) => new(Template.Invitation, name, link);

    public static Letter PasswordRecovery(Link link) => new(Template.PasswordRecovery, link);

    public static Letter ReturnsAskedFor(RoundName round, Count count, Day due, Link link) => new(Template.ReturnsAskedFor, round, count, due, link);

    public static Letter ReturnsDueSoon(RoundName round, Count count, Day due, Link link) => new(Template.ReturnsDueSoon, round, count, due, link);

    public static Letter ReturnsOverdue(RoundName round, Count count, Day due, Link link) => new(Template.ReturnsOverdue, round, count, due, link);

    public static Letter ReturnsEscalated(RoundName round, Count count, Day due, Link link) => new(Template.ReturnsEscalated, round, count, due, link);

    public static Letter WaitingForClearance(RoundName round, Count count, Link link) => new(Template.WaitingForClearance, round, count, link);

    public static Letter ReturnDeclined(RoundName round, ActionReference action, Link link) => new(Template.ReturnDeclined, round, action, link);

    public static Letter ReturnChallenged(RoundName round, ActionReference action, Link link) => new(Template.ReturnChallenged, round, action, link);

    public static Letter ChallengeReplied(RoundName round, ActionReference action, Link link) => new(Template.ChallengeReplied, round, action, link);

    public static Letter WorkHandedOver(Count count, Link link) => new(Template.WorkHandedOver, count, link);

    public static Letter SubscriptionAsked(Link link) => new(Template.SubscriptionAsked, link);

    public static Letter RoundPublished(RoundName round, Link link, EndLink end) => new(Template.RoundPublished, round, link, end);

    public static Letter ActionChanged(ActionReference action, Link link, EndLink end) => new(Template.ActionChanged, action, link, end);

    internal static Letter Digest(Count count, Lines lines) => new(Template.Digest, count, lines);
}
