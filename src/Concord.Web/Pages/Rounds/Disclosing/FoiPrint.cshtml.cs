using Concord.People;
using Concord.Plans;
using Concord.Rounds.Disclosing;
using Concord.Shared;
using Concord.Shared.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Rounds.Disclosing;

/// <summary>The pack whole on one page, to be printed: for release unless the whole is asked for.</summary>
[Needs(Permission.RunRound)]
public sealed class FoiPrintModel(ReportableActions actions, WhatWasSaid said) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    public PlanFacts Facts { get; private set; } = null!;
    public string Heading { get; private set; } = "";
    public IReadOnlyList<Block> Blocks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? about, string? body, DateOnly? from, DateOnly? to, string? version, CancellationToken cancel)
    {
        Facts = await actions.PlanAsync(Plan, cancel);
        try
        {
            var document = new DisclosureDocument(await said.RunAsync(Facts, new(about, body, from, to), User.Actor(), cancel), isReleased: version != "full");
            (Heading, Blocks) = (document.Title, await document.Written().Blocks.ToListAsync(cancel));
            return Page();
        }
        catch (RuleBroken)
        {
            // The form says what is wrong with the request.
            return Redirect($"/plans/{Plan}/foi{Request.QueryString}");
        }
    }
}
