using System.ComponentModel;
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
