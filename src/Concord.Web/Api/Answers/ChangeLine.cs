using System.ComponentModel;

namespace Concord.Web.Api.Answers;

public sealed record ChangeLine(DateTime At,
    [property: Description("The plan’s slug.")] string Plan,
    [property: Description("The action’s reference.")] string Ref,
    [property: Description("All about the action, within the API.")] string Href,
    [property: Description("The action’s history, for people.")] string WebPage,
    string Did, string Reason, string? Before, string? After,
    [property: Description("In what capacity, never by name.")] string By);
