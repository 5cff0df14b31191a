using Concord.Data;
using Concord.People;
using Concord.Rounds.Domain;
using Concord.Rounds.Rating;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Rating;

[Needs(Permission.RunRound)]
public sealed class NewScaleModel(ConcordDb db, AddScaleVersion add) : PageModel, IShowAgain
{
    public sealed class Form
    {
        public string? Key { get; set; }
        public string? Name { get; set; }
        public string? Source { get; set; }
    }

    // The newest version is what a new one is made from.
    private ConfidenceScale? newest;

    [BindProperty] public Form Typed { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        newest = await db.ConfidenceScales.AsNoTracking().OrderByDescending(scale => scale.Version).FirstOrDefaultAsync(cancel);
        Typed = new() { Key = newest?.Key };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var points = Enumerable.Range(1, ScalePoints.Most).Select(at => new AddScaleVersion.Point(Text("label", at), Text("meaning", at), Text("tone", at), Text("shape", at), Text("recovery", at) == "Yes")).ToList();
        var scale = await add.RunAsync(new(Typed.Key ?? "", Typed.Name ?? "", Typed.Source ?? "", points), User.Actor(), cancel);
        TempData["Done"] = $"{scale.Name}, version {scale.Version}, was added.";
        return Redirect("/about/delivery-confidence");
    }

    public Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;

    public string Text(string field, int at) => Request.HasFormContentType ? Request.Form[$"{field}{at}"].ToString() : newest?.Points.ElementAtOrDefault(at - 1) is not { } point ? "" : field switch
    {
        "label" => point.Label,
        "meaning" => point.Meaning,
        "tone" => point.Tone,
        "shape" => point.Shape,
        _ => point.NeedsRecovery ? "Yes" : "",
    };
}
