using System.Globalization;
using Concord.Rounds.Domain;

namespace Concord.Web.Tests;

/// <summary>A fresh round behind each knock at a return's door: the case says what state and which action, such as <c>submitted-2.01</c>.</summary>
internal sealed class ReturnDoors(Product product)
{

    /// <summary>The round's number, the action and its body.</summary>
    public static bool Has(string pattern) =>
        new[] { "/returns", "/clearance", "/moderation" }.Any(part => pattern.StartsWith($"/plans/{{plan}}/rounds/{{number:int}}{part}", StringComparison.Ordinal));

    public async Task<string> HoleOf(string @case)
    {
        if (@case == "no-round") return "9999";
        var rounds = new GivenRounds(product.Behind.Services);
        var (state, slug) = (@case.Split('-')[0], @case.Split('-')[1]);
        var round = await rounds.Open("icap", slug);
        switch (state)
        {
            case "filled": await rounds.Filled(round, slug); break;
            case "submitted": await rounds.Submitted(round, slug); break;
            case "cleared": await rounds.Cleared(round, slug); break;
            case "challenged": await rounds.Challenged(round, slug); break;
        }
        var body = await rounds.Look(db => Task.FromResult(db.Bodies.Single(row => row.Id == db.Returns.Single(each => each.RoundId == round.Id && each.Part == ReturnPart.Accountable).BodyId).Key));
        return string.Create(CultureInfo.InvariantCulture, $"{round.Number}|{slug}|{body}");
    }

    public async Task<(string, string)[]> Fields(string hole)
    {
        var parts = hole.Split('|');
        if (parts.Length < 3) return [];
        var number = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var rounds = new GivenRounds(product.Behind.Services);
        var each = await rounds.Return(await rounds.Look(db => Task.FromResult(db.Rounds.Single(row => row.Number == number && db.Plans.Any(plan => plan.Id == row.PlanId && plan.Slug == "icap")).Id)), parts[1]);
        var challenge = each.Challenges.Count > 0 ? each.Challenges[0].Id : Guid.Empty;
        return
        [
            ("version", each.Version.ToString()), ("id", each.Id.ToString()), ("ids", each.Id.ToString()), ("Reason", "To see who may"), ($"r{each.Id:N}.reason", "To see who may"),
            ("challenge", challenge.ToString()), ($"reply{challenge:N}", "These halls"), ("Field", "progress"), ("Question", "Which halls?"), ("Confidence", "amber"), ("Why", "To see who may"), ("Excuse", "To see who may"),
        ];
    }
}
