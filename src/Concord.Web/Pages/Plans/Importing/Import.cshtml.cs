using Concord.People;
using Concord.Plans.Importing;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Plans.Importing;

[Needs(Permission.ImportPlan)]
public sealed class ImportModel(UploadPlan upload, ReadPlan read) : PageModel, IShowAgain
{
    [BindProperty] public IFormFile? Document { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        RuleBroken.If(Document is null, "Choose the plan’s document", "Document");
        using var bytes = new MemoryStream((int)Math.Min(Document.Length, UploadPlan.LargestFile));
        await Document.CopyToAsync(bytes, cancel);
        // Refused now rather than on the next page, so that what cannot be read is never kept.
        var (draft, _, _) = await read.RunAsync(Path.GetFileName(Document.FileName), bytes.ToArray(), cancel: cancel);
        var id = await upload.RunAsync(Document.FileName, bytes.ToArray(), User.Actor(), cancel);
        return Redirect(draft.Chapters.Count > 0 ? $"/plans/import/{id}" : $"/plans/import/{id}/columns");
    }

    public Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;
}
