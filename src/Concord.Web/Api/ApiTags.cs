namespace Concord.Web.Api;

/// <summary>The parts of the API, in the order in which people are told of them.</summary>
public static class ApiTags
{
    public const string Start = "Start", Plans = "Plans", Actions = "Actions", Places = "Bodies and places", Promises = "Promised dates";

    public static readonly IReadOnlyDictionary<string, string> Says = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Start] = "Where to begin, and what there is.",
        [Plans] = "Published plans, their publications, chapters and changes.",
        [Actions] = "What each plan says will be done: filtered, searched, one by one and by when it is promised.",
        [Places] = "Who leads, under all the names they have had, and where.",
        [Promises] = "How the wordings of deliveries are read.",
    };
}
