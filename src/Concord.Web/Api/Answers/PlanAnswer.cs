using System.ComponentModel;
using Concord.Plans;
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
