using System.ComponentModel.DataAnnotations;
using Concord.People;
using Concord.Plans.Domain;
using Concord.Plans.Importing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Plans.Importing;

[Needs(Permission.ImportPlan)]
public sealed class PreviewModel(ImportPlan import, UploadPlan upload) : PageModel, IShowAgain
{
    // Nothing is required here, for the document can be discarded without it: the import asks for a title and a code.
    public sealed class Form
    {
        [StringLength(300, ErrorMessage = "The title must be 300 characters or fewer")] public string? Title { get; set; }
        public string? Code { get; set; }
        [StringLength(200)] public string? Publisher { get; set; }
        [StringLength(60)] public string? Published { get; set; }
        [StringLength(100)] public string? Nations { get; set; }
    }

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty] public Form Typed { get; set; } = new();
    public PlanSource Source { get; private set; } = null!;
    public PlanDraft Draft { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var facts = TitlePageFacts.Of(Source.Bytes);
        Typed = new Form { Title = Draft.Title, Code = await import.CodeForAsync(Draft.Title, cancel), Publisher = facts.Publisher, Published = facts.Published };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var slug = await import.RunAsync(new(Id, Typed.Title ?? "", Typed.Code ?? "", Typed.Publisher ?? "", Typed.Published ?? "", Typed.Nations ?? ""), User.Actor(), cancel);
        TempData["Done"] = $"{Typed.Title} was imported.";
        return Redirect($"/plans/{slug}");
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancel)
    {
        await upload.DiscardAsync(Id, User.Actor(), cancel);
        TempData["Done"] = "The document was discarded. Nothing was imported.";
        return Redirect("/plans");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Source = await import.FindUploadAsync(Id, User.Actor(), cancel);
        Draft = await import.ReadAsync(Source.File, Source.Bytes, cancel: cancel);
    }
}
