using System.ComponentModel;
using Concord.Plans.Domain;

namespace Concord.Web.Api.Answers;

public sealed record PlanAnswer(
    [property: Description("The plan’s address within the API, from the root of the service.")] string Href,
    [property: Description("The page about it, for people.")] string WebPage,
    [property: Description("What it is called in addresses.")] string Slug, string Code, string Title, string Publisher,
    [property: Description("When it was published, as the document says it.")] string Published, string Nations, string Summary,
    [property: Description("What of a demonstration is invented; null where nothing is.")] string? DemonstrationNote,
    [property: Description("How many times it was published.")] int Versions,
    SourceAnswer Source,
    [property: Description("How many actions it has.")] int Actions,
    [property: Description("How many of them stand where.")] IReadOnlyList<StatusCount> Statuses,
    PlanLinks Links);

public sealed record PlanLinks(string Versions, string Chapters, string Actions, string Promises, string Changes,
    [property: Description("The whole plan with every source cell, as one file.")] string Download);

[Description("The document that was read, known by its fingerprint.")]
public sealed record SourceAnswer(string File, string Sha256);

public sealed record StatusCount(ActionStatus Status, int Actions);

public sealed record VersionAnswer([property: Description("1 is the first publication.")] int Number, string Published, SourceAnswer Source, DateTime AddedAt);

public sealed record ChapterAnswer(int Number, string Title, string Summary, int Actions, IReadOnlyList<StatusCount> Statuses,
    [property: Description("Its actions.")] string Href, [property: Description("The page about it, for people.")] string WebPage);

public sealed record ChapterName(int Number, string Title);

public sealed record StartAnswer(
    [property: Description("The version of the API. It grows; nothing in it is renamed or taken away.")] string Version,
    string Plans, string Search, string Bodies, string Places, string PromiseRules, string PromisedDate,
    [property: Description("The OpenAPI document.")] string Description,
    [property: Description("The page about the API, for people.")] string Documentation);
