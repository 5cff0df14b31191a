using System.ComponentModel;
using Concord.Plans.Exporting.Json;
using Concord.Shared;

namespace Concord.Web.Api.Answers;

[Description("A delivery wording, and what was understood of it.")]
public sealed record PromisedDateAnswer(
    PromiseInJson Promised,
    [property: Description("When the plan was published, as it was said; null where it was not.")] PartialDate? Published,
    [property: Description("Each promise in the wording. There is one, unless the wording makes several.")] IReadOnlyList<PromisedPartAnswer> Parts);

public sealed record PromisedPartAnswer([property: Description("What is promised, where the words say it; otherwise null.")] string? What, PromiseInJson Promised);
