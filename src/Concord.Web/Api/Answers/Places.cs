using System.ComponentModel;
using Concord.Places.Domain;
using Concord.Shared;

namespace Concord.Web.Api.Answers;

public sealed record BodyLineAnswer(
    [property: Description("All about it, within the API.")] string Href,
    [property: Description("The page about it, for people.")] string WebPage,
    string Key, string Kind,
    [property: Description("Its name of today, or its last.")] string Name, string ShortName,
    [property: Description("When it closed; null while it has not.")] PartialDate? ClosedOn,
    [property: Description("For how many actions it is accountable.")] int Accountable,
    [property: Description("How many actions it leads in any role.")] int Leads);

public sealed record BodyAnswer(string Href, string WebPage, string Key, string Kind, string Name, string ShortName, PartialDate? ClosedOn,
    [property: Description("Every name it has had, the first first.")] IReadOnlyList<DatedNameAnswer> Names,
    IReadOnlyList<IdentifierAnswer> Identifiers,
    [property: Description("Which bodies it, or a part of its work, became part of.")] IReadOnlyList<SuccessionAnswer> Successors,
    [property: Description("Which bodies, or parts of their work, became part of it.")] IReadOnlyList<SuccessionAnswer> Predecessors,
    [property: Description("What it leads today.")] IReadOnlyList<ActionLine> Actions);

public sealed record DatedNameAnswer(string Name, string ShortName, PartialDate? From, PartialDate? To);

public sealed record IdentifierAnswer(string Scheme, string Value);

public sealed record SuccessionAnswer(SuccessionKind Kind, PartialDate On, string Note, string Key, string Name, string Href);

public sealed record PlaceAnswer(string Code, string Name, string Kind, int BoundaryYear, string Region, string Summary, bool IsIntegrationArea, double Latitude, double Longitude,
    [property: Description("The key of its council; null where none is known.")] string? Council,
    [property: Description("How many actions happen there.")] int Actions,
    [property: Description("The page about it, for people.")] string WebPage);
