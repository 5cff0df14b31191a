using System.Globalization;
using Concord.Rounds.Deciding;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Tests;

/// <summary>A fresh frozen round behind each knock at a door of its pack and its meeting; and a follow-up of the demonstration that is open.</summary>
internal sealed class MeetingDoors(Product product)
{
    private const string Plan = "icap", Decisions = "/plans/{plan}/decisions";

    public static bool Has(string pattern) => pattern.Split('?')[0] == Decisions
        || new[] { "/pack", "/meeting" }.Any(part => pattern.StartsWith($"/plans/{{plan}}/rounds/{{number:int}}{part}", StringComparison.Ordinal));

    public async Task<string> HoleOf(string @case)
    {
        if (@case is "-" or "decision") return "";
        if (@case == "draft") return $"{(await product.Behind.Services.RoundAsync(Plan)).Number}";
        var given = new GivenPublication(product.Behind.Services);
        var (id, number) = await given.Frozen(Plan, ("5.01", GivenRounds.Content));
        if (@case == "agenda") await product.Behind.RunAsync((KeepAgenda agenda) => agenda.SuggestAsync(id, Actor.CommandLine));
        if (@case == "issued") await given.Move(id, RoundState.PackIssued);
        return number.ToString(CultureInfo.InvariantCulture);
    }

    public Task<(string, string)[]> Fields(string hole) => product.Behind.LookAsync<(string, string)[]>(async db =>
    {
        if (hole.Length == 0)
        {
            var decision = await db.Decisions.AsNoTracking().FirstAsync(row => row.DoneOn == null);
            return [("Show", "open"), ("Close", $"{decision.Id}"), ("Typed.Version", $"{decision.Version}"), ("Typed.On", "2026-01-31"), ("Typed.Note", "To see who may")];
        }
        var number = int.Parse(hole, CultureInfo.InvariantCulture);
        var round = await db.Rounds.AsNoTracking().SingleAsync(row => row.Number == number && db.Plans.Any(plan => plan.Id == row.PlanId && plan.Slug == Plan));
        var item = await db.AgendaItems.AsNoTracking().FirstOrDefaultAsync(row => row.RoundId == round.Id);
        return
        [
            ("Version", $"{round.Version}"), ("CoverNote", "To see who may"), ("Item.Id", $"{item?.Id ?? Guid.Empty}"), ("Item.Version", $"{item?.Version ?? Guid.Empty}"), ("Item.Order", "1"), ("Item.Title", "To see who may"),
            ("Typed.Text", "To see who may"), ("Typed.Owner", "The secretariat"),
        ];
    });
}
