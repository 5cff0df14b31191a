using System.ComponentModel.DataAnnotations;
using Concord.People;
using Concord.Places;
using Concord.Plans.Importing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Plans.Importing;

/// <summary>What a document would change in a plan that is here, side by side, before any of it is saved.</summary>
[Needs(Permission.ImportPlan)]
public sealed class VersionModel(RepublishPlan republish, ReadPlan read, ImportPlan import, LargeImports large, BodyRegister bodies) : PageModel, IShowAgain
{
    public sealed class Form : INameBodies
    {
        [StringLength(60)] public string? Published { get; set; }
        public List<NamedBody> Names { get; set; } = [];
        public bool OthersAreNew { get; set; }
    }

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [FromQuery(Name = "plan")] public string PlanSlug { get; set; } = "";
    [BindProperty] public Form Typed { get; set; } = new();
    [BindProperty] public string? Exception { get; set; }
    public RepublishPlan.Reading Reading { get; private set; } = null!;
    public NamesToPlace Names { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var source = await import.FindUploadAsync(Id, User.Actor(), cancel);
        Typed = new Form { Published = (await read.RunAsync(source.File, source.Bytes, cancel: cancel)).Facts.Published };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var request = new RepublishPlan.Request(Id, PlanSlug, Typed.Published ?? "") { Names = Typed.Meant(Reading.Draft), Exception = Exception ?? "" };
        if (Reading.Pairs.Count > LargeImports.Few) return Redirect($"/plans/import/under-way/{await large.AskAsync(request, Reading.Pairs.Count, User.Actor(), cancel)}");
        var done = await republish.RunAsync(request, User.Actor(), cancel: cancel);
        TempData["Done"] = $"Version {done.Plan.Versions} of {done.Plan.Title} was saved. The versions before it are kept.";
        return Redirect($"/plans/{PlanSlug}/versions");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Reading = await republish.CompareAsync(Id, PlanSlug, Typed.Published, User.Actor(), cancel);
        Names = new(Reading.Draft, await bodies.AllAsync(cancel));
    }
}
