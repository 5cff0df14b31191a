using System.Globalization;
using Concord.Data;
using Concord.Plans.Comparing;
using Concord.Shared;
using Concord.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Comparing;

/// <summary>Two plans, or two versions of one, side by side. A side is a plan's address, with "@2" for its second version.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class CompareModel(ConcordDb db, PublishedActions published) : PageModel
{
    public sealed record Side(string Value, string Words, Guid PlanId, int? Version);

    [FromQuery(Name = "before")] public string? Before { get; set; }
    [FromQuery(Name = "after")] public string? After { get; set; }
    public IReadOnlyList<Side> Sides { get; private set; } = [];
    public (Side Before, Side After)? Chosen { get; private set; }
    public IReadOnlyList<ComparedPair> Pairs { get; private set; } = [];

    public List<SelectItem?> Choices => [.. Sides.Select(side => new SelectItem { Value = side.Value, Text = side.Words })];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var plans = await db.Plans.AsNoTracking().OrderBy(plan => plan.AddedAt).Select(plan => new { plan.Id, plan.Slug, plan.Title, plan.Published }).ToListAsync(cancel);
        var versions = (await db.PlanVersions.AsNoTracking().Select(version => new { version.PlanId, version.Number, version.Published }).ToListAsync(cancel)).ToLookup(version => version.PlanId);
        Sides = [.. plans.SelectMany(plan => versions[plan.Id].OrderByDescending(version => version.Number).Skip(1)
            .Select(version => new Side(string.Create(CultureInfo.InvariantCulture, $"{plan.Slug}@{version.Number}"), $"{plan.Title}, version {version.Number} ({version.Published})", plan.Id, version.Number))
            .Prepend(new Side(plan.Slug, $"{plan.Title} ({(plan.Published.Length > 0 ? plan.Published : "as it is now")})", plan.Id, null)))];
        if (string.IsNullOrEmpty(Before) || string.IsNullOrEmpty(After)) return;
        Chosen = (Find(Before), Find(After));
        Pairs = PlanComparison.Between(await ActionsAsync(Chosen.Value.Before, cancel), await ActionsAsync(Chosen.Value.After, cancel));
    }

    private Side Find(string value) => Sides.FirstOrDefault(side => side.Value == value).OrNotFound("such plan or version");

    private Task<IReadOnlyList<ComparedAction>> ActionsAsync(Side side, CancellationToken cancel) =>
        side.Version is { } number ? published.OfVersionAsync(side.PlanId, number, cancel) : published.NewestAsync(side.PlanId, cancel);
}
