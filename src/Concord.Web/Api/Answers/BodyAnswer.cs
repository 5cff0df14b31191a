using System.ComponentModel;
using Concord.Places.Domain;
using Concord.Shared;

namespace Concord.Web.Api.Answers;

public sealed record BodyAnswer(string Href, string WebPage, string Key, string Kind, string Name, string ShortName, PartialDate? ClosedOn,
    [property: Description("Every name it has had, the first first.")] IReadOnlyList<DatedNameAnswer> Names,
    IReadOnlyList<IdentifierAnswer> Identifiers,
    [property: Description("Which bodies it, or a part of its work, became part of.")] IReadOnlyList<SuccessionAnswer> Successors,
    [property: Description("Which bodies, or parts of their work, became part of it.")] IReadOnlyList<SuccessionAnswer> Predecessors,
    [property: Description("What it leads today.")] IReadOnlyList<ActionLine> Actions);

public sealed record DatedNameAnswer(string Name, string ShortName, PartialDate? From, PartialDate? To);

public sealed record IdentifierAnswer(string Scheme, string Value);

public sealed record SuccessionAnswer(SuccessionKind Kind, PartialDate On, string Note, string Key, string Name, string Href);
