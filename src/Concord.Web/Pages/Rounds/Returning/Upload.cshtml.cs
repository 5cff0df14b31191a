using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Returning;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Rounds.Returning;

/// <summary>A table of returns that was filled in elsewhere: looked at, then taken when told. The file goes to and fro with the page; nothing is kept.</summary>
[Needs(Permission.WriteReturn)]
public sealed class UploadModel(ConcordDb db, ReportableActions actions, ReturnsFile file, UploadReturns upload) : PageModel, IShowAgain
{
    private const int MostNamed = 5;

    [FromRoute] public string Plan { get; set; } = "";
    [FromRoute] public int Number { get; set; }
    [BindProperty] public IFormFile? Chosen { get; set; }
    [BindProperty] public string? Kept { get; set; }
    public Round Round { get; private set; } = null!;
    public UploadReturns.Report? Report { get; private set; }
    public string FileName { get; private set; } = "";
    public IReadOnlyList<ReturnsFile.Column> Columns { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        RuleBroken.If(Chosen is null, "Choose the file", "Chosen");
        RuleBroken.If(Chosen.Length > UploadReturns.LargestFile, "The file must be 2 MB or smaller", "Chosen");
        using var bytes = new MemoryStream();
        await Chosen.CopyToAsync(bytes, cancel);
        Report = await upload.LookAsync(Round.Id, bytes.ToArray(), User.Actor(), cancel);
        (Kept, FileName) = (Convert.ToBase64String(bytes.ToArray()), Path.GetFileName(Chosen.FileName));
        ModelState.Clear();
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var bytes = new byte[Kept?.Length ?? 0];
        RuleBroken.If(!Convert.TryFromBase64String(Kept ?? "", bytes, out var length) || length == 0, "Choose the file again", "Chosen");
        var taken = await upload.TakeAsync(Round.Id, bytes[..length], User.Actor(), cancel);
        TempData["Done"] = $"{Layout.Excerpt.Count(taken.Saved, "return")} {(taken.Saved == 1 ? "was" : "were")} saved as {(taken.Saved == 1 ? "a draft" : "drafts")}. Submit {(taken.Saved == 1 ? "it" : "them")} when you are ready.{NotSaved(taken.Refused)}";
        return Redirect($"/plans/{Plan}/rounds/{Number}/returns");
    }

    private static string NotSaved(IReadOnlyList<string> refused) => refused.Count == 0 ? "" : $" {Layout.Excerpt.Count(refused.Count, "return")} could not be saved. {string.Join(". ", refused.Take(MostNamed))}{(refused.Count > MostNamed ? $" and {refused.Count - MostNamed} more" : "")}.";

    public async Task ShowAsync(CancellationToken cancel)
    {
        (_, Round) = await actions.FindAsync(db, Plan, Number, cancel);
        Columns = await file.ColumnsAsync(Round, User.Actor(), cancel);
    }
}
