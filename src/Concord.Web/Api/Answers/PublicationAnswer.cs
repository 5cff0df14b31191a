using System.ComponentModel;
using Concord.Plans;

namespace Concord.Web.Api.Answers;

public sealed record PublicationAnswer(
    [property: Description("The publication’s round within the API.")] string Href,
    [property: Description("The page about it, for people.")] string WebPage,
    [property: Description("The number of the round.")] int Round, string Name, DateOnly PeriodFrom, DateOnly PeriodTo,
    [property: Description("1 is the round’s first publication; later ones are corrections, or lines that were held.")] int Version, DateTime PublishedAt,
    [property: Description("What everybody is told about a later version.")] string? Note);

public sealed record PublishedRoundAnswer(
    string Href, string WebPage, int Round, string Name, DateOnly PeriodFrom, DateOnly PeriodTo,
    [property: Description("The first first.")] IReadOnlyList<PublicationAnswer> Versions,
    [property: Description("How many actions stood where.")] IReadOnlyList<StatusCount> Statuses,
    [property: Description("The newest line of each action in this round.")] IReadOnlyList<PublishedLineAnswer> Lines);

public sealed record PublishedLineAnswer(
    [property: Description("The action’s reference.")] string Ref,
    [property: Description("All about the action, within the API.")] string Href,
    int Round, string RoundName, int Version, DateTime PublishedAt, string? Note, ActionStatus Status, string PublicLine,
    [property: Description("The action’s words on the day.")] string Text, string DoneMeans, string Promised,
    [property: Description("The names of the bodies that reported, as they were called on the day.")] IReadOnlyList<string> Bodies, IReadOnlyList<PublishedMilestone> Milestones,
    [property: Description("Where it stands in the public log.")] long? LogEntry);

public sealed record PublishedMilestone(string Text, string Promised, [property: Description("Null while it is not reached.")] DateOnly? Reached);
