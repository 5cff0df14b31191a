using Concord.People;
using Concord.Rounds.Domain;
using Concord.Rounds.Moderating;
using Concord.Shared;
using Concord.Web.Pages.Rounds.Returning;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Rounds.Moderating;

/// <summary>One return before the secretariat: challenge a field, rate it beside the owner, accept or excuse it.</summary>
[Needs(Permission.ModerateReturn)]
public sealed class ModerateModel(ReturnPage page, EarlierReturns earlier, ModerateReturn moderate) : PageModel, IShowAgain
{
    [FromRoute] public string Plan { get; set; } = "";
    [FromRoute] public int Number { get; set; }
    [FromRoute] public string Slug { get; set; } = "";
    [FromRoute] public string Body { get; set; } = "";
    [BindProperty] public Guid Version { get; set; }
    [BindProperty] public string? Field { get; set; }
    [BindProperty] public string? Question { get; set; }
    [BindProperty] public string? Confidence { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public string? Excuse { get; set; }
    public ReturnPage It => page;
    public IReadOnlyList<string> Flags { get; private set; } = [];
    public bool IsTime => page.Round.State is RoundState.ClosedForReturns or RoundState.Moderation;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostChallengeAsync(CancellationToken cancel) =>
        await DoneAsync("The owner has been asked.", id => moderate.ChallengeAsync(id, Version, Field ?? "", Question ?? "", User.Actor(), cancel), cancel);

    public async Task<IActionResult> OnPostRateAsync(CancellationToken cancel) =>
        await DoneAsync("The moderated rating stands beside the owner’s.", id => moderate.RateAsync(id, Version, Confidence ?? "", Why ?? "", User.Actor(), cancel), cancel, ("reason", "Why"));

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancel) =>
        await DoneAsync($"{Slug} was accepted.", id => moderate.AcceptAsync(id, Version, User.Actor(), cancel), cancel);

    public async Task<IActionResult> OnPostExcuseAsync(CancellationToken cancel) =>
        await DoneAsync($"{Slug} was excused.", id => moderate.ExcuseAsync(id, Excuse ?? "", User.Actor(), cancel), cancel, ("reason", "Excuse"));

    public async Task ShowAsync(CancellationToken cancel)
    {
        await page.OpenAsync(Plan, Number, Slug, Body, User.Actor(), cancel);
        if (!page.MayModerate) throw new NotFound("such return");
        var before = await earlier.OfAsync(page.Round, [page.Action.Id], cancel);
        Flags = page.Return is { Part: ReturnPart.Accountable, ClearedContent: { } said } ? ReturnFlags.Of(said, [.. before[page.Action.Id]], page.Action, page.Desk.Scale, page.Return.Moderated) : [];
    }

    // Two forms of this page ask for a reason, each by its own name.
    private async Task<IActionResult> DoneAsync(string words, Func<Guid, Task> act, CancellationToken cancel, (string Field, string Here)? named = null)
    {
        await ShowAsync(cancel);
        try
        {
            await act(page.Return.Id);
        }
        catch (RuleBroken refused) when (named is { } name && refused.Field == name.Field)
        {
            throw new RuleBroken(refused.Message, name.Here);
        }
        TempData["Done"] = words;
        return Redirect($"{page.RoundAddress}/moderation/{page.Action.Slug}/{page.BodyKey}");
    }
}
