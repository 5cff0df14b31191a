using System.Globalization;

namespace Concord.Shared.Post;

/// <summary>
/// A message to be written: its template with every field that the template names, of the kind that the field says.
/// There is one way to make each, and it takes no free text.
/// </summary>
public sealed class Letter
{
    private Letter(Template template, params Field[] fields) : this(template, fields.ToDictionary(given => given.Name, given => given.Text, StringComparer.Ordinal)) { }

    private Letter(Template template, IReadOnlyDictionary<string, string> fields)
    {
        (Template, Fields) = (template, fields);
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

    /// <summary>
    /// What several messages say in one: the same news of different numbers is added up, the same news twice is said
    /// once, and different news is a line each.
    /// </summary>
    internal static Letter Together(IEnumerable<OutboxMessage> messages)
    {
        const string count = "count";
        var news = messages
            .GroupBy(message => (message.Template, string.Join('\n', message.Fields.Where(given => given.Key != count).OrderBy(given => given.Key, StringComparer.Ordinal))))
            .Select(same => new Letter(Template.Of(same.Key.Template), !same.First().Fields.ContainsKey(count) ? same.First().Fields : new Dictionary<string, string>(same.First().Fields)
            {
                [count] = new Count(same.Sum(message => int.Parse(message.Fields[count], CultureInfo.InvariantCulture))).Text,
            })).ToList();
        return news.Count == 1 ? news[0] : new(Template.Digest, new Count(news.Count), new Lines([.. news.Select(letter => letter.Template.Line(letter.Fields))]));
    }
}
