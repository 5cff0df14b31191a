using Concord.People;
using Concord.Plans.Importing;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Plans.Importing;

[Needs(Permission.ImportPlan)]
public sealed class ImportModel(UploadPlan upload, ImportPlan import) : PageModel, IShowAgain
{
    [BindProperty] public IFormFile? Document { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        RuleBroken.If(Document is null, "Choose the plan’s document", "Document");
        using var bytes = new MemoryStream((int)Math.Min(Document.Length, UploadPlan.LargestFile));
        await Document.CopyToAsync(bytes, cancel);
        // Refused now rather than on the next page, so that what cannot be read is never kept.
        await import.ReadAsync(Path.GetFileName(Document.FileName), bytes.ToArray(), cancel: cancel);
        var id = await upload.RunAsync(Document.FileName, bytes.ToArray(), User.Actor(), cancel);
        return Redirect($"/plans/import/{id}");
    }

    public Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;
}
