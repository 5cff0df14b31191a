using Concord.Plans.Domain;
using Concord.Plans.Exporting.Json;
using Concord.Shared;
using Concord.Shared.Promises;
using Concord.Web.Api.Answers;

namespace Concord.Web.Api;

/// <summary>How the wordings of deliveries are read, and a reading of any.</summary>
internal static class PromisesApi
{
    public static void MapPromises(this IEndpointRouteBuilder api)
    {
        api.MapRead<PromiseRulesAnswer>("/promise-rules", new("getPromiseRules", ApiTags.Promises, "The rules in use", "The season table and the other rules by which delivery wordings are read here, with examples.", [], ($"{OpenDoor.Root}/promise-rules", """
            { "ruleSet": "2026-1", "seasons": { "spring": { "first": "03-01", "last": "05-31" } } }
            """)), (ConcordSettings settings, TimeProvider clock) => ApiAnswer.Of(PromiseRulesAnswer.Of(settings.PromiseRules, clock.Today().Year)));
        api.MapRead<PromisedDateAnswer>("/promised-date", new("readPromisedDate", ApiTags.Promises, "Read a wording", "Reads any wording of a delivery date by the rules in use. What is not understood is said to be unread, never guessed.",
            [
                new("text", "The wording, as it is published.", "By Spring 2019") { IsRequired = true, Longest = ApiParameters.LongestWording },
                new("published", "When the plan was published: a year, a month or a day. Wordings such as “within 6 months” count from it.", "2019-02")
                {
                    Form = ("a year, a month or a day, such as 2019, 2019-02 or 2019-02-09", text => PartialDate.TryParse(text, out _)),
                },
            ], ($"{OpenDoor.Root}/promised-date?text=By%20Spring%202019&published=2019-02", """
            { "promised": { "text": "By Spring 2019", "kind": "by", "edtf": "../2019-21", "latest": "2019-05-31" }, "published": "2019-02" }
            """)), (HttpRequest request, ConcordSettings settings) => ApiAnswer.Of(Read(request.Query["text"].ToString(), request.Query["published"], settings.PromiseRules)));
    }

    private static PromisedDateAnswer Read(string text, string? published, PromiseRules rules)
    {
        PartialDate? day = PartialDate.TryParse(published, out var known) ? known : null;
        var read = PromiseReader.Read(text, new(day, rules));
        return new(PromiseInJson.Of(Promise.Of(read)), day, [.. read.Parts.Select(part => new PromisedPartAnswer(part.What, PromiseInJson.Of(Promise.Of(part))))]);
    }
}
