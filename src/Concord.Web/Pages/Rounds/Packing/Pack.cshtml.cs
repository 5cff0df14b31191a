using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Rounds.Packing;
using Concord.Shared;
using Concord.Shared.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Rounds.Packing;

[Needs(Permission.ReadRound)]
public sealed class PackModel(ConcordDb db, Access access, ReportableActions actions, RoundPack packs, WritePack write, MoveRound move) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty] public string? CoverNote { get; set; }
    [BindProperty] public Guid Version { get; set; }

    public PlanFacts Facts { get; private set; } = null!;
    public Round Round { get; private set; } = null!;
    public IReadOnlyList<Block> Blocks { get; private set; } = [];
    public bool MayRun { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        (CoverNote, Version) = (Round.CoverNote, Round.Version);
    }

    public async Task<IActionResult> OnPostNoteAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await write.CoverNoteAsync(Round.Id, Version, CoverNote ?? "", User.Actor(), cancel);
        TempData["Done"] = "The cover note is saved.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostIssueAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await move.RunAsync(Round.Id, Version, RoundState.PackIssued, "", User.Actor(), cancel);
        TempData["Done"] = "The pack is issued. Its cover note stays as it is from now on.";
        return RedirectToPage();
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        (Facts, Round) = await actions.FindAsync(db, Plan, Number, cancel);
        Blocks = await new PackDocument(await packs.OfAsync(Round.Id, User.Actor(), cancel)).Written().Blocks.ToListAsync(cancel);
        MayRun = await access.MayAsync(User.Actor(), Permission.RunRound, [Scope.Programme], cancel);
    }
}
