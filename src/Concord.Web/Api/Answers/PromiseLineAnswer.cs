using System.ComponentModel;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Exporting.Json;

namespace Concord.Web.Api.Answers;

[Description("One thing that is promised for some time. An action may promise several.")]
public sealed record PromiseLineAnswer(
    [property: Description("All about the action, within the API.")] string Href,
    [property: Description("The action’s reference.")] string Ref,
    ChapterName Chapter,
    [property: Description("Which of the action’s promises it is, from 1.")] int Part,
    [property: Description("How many the action has.")] int Parts,
    [property: Description("What is promised, where the document says it of this part; empty where it is the action itself.")] string What,
    PromiseInJson Promised,
    [property: Description("The days between which it was read to lie, in words. They are what was understood, not what was promised.")] string ReadAs,
    LatenessAnswer Lateness,
    ActionStatus Status);
