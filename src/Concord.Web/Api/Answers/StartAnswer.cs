using System.ComponentModel;

namespace Concord.Web.Api.Answers;

public sealed record StartAnswer(
    [property: Description("The version of the API. It grows; nothing in it is renamed or taken away.")] string Version,
    string Plans, string Search, string Bodies, string Places, string PromiseRules, string PromisedDate,
    [property: Description("The OpenAPI document.")] string Description,
    [property: Description("The page about the API, for people.")] string Documentation);
