using Concord.People;
using Concord.Plans.Changing;
using Concord.Plans.Domain;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Plans.Changing;

/// <summary>Looked at first, saved after: the first button shows what the second one does.</summary>
[Needs(Permission.EditAction)]
public sealed class FollowsModel(WhatFollows follows, FollowSuccession follow) : PageModel, IShowAgain
{
    public sealed class MoveForm
    {
        public Guid ActionId { get; set; }
        public Guid Version { get; set; }
        public Guid? ToBodyId { get; set; }
    }

    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";
    [BindProperty] public List<MoveForm> Moves { get; set; } = [];
    [BindProperty] public string? Save { get; set; }
    [BindProperty] public string? Exception { get; set; }
    public WhatFollows.Following Following { get; private set; } = null!;
    public IReadOnlyList<string> Preview { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var chosen = Moves.Where(move => move.ToBodyId is not null).ToList();
        if (Save is not null)
        {
            await follow.RunAsync(new(Key, [.. chosen.Select(move => new FollowSuccession.Move(move.ActionId, move.Version, move.ToBodyId!.Value))], Exception ?? ""), User.Actor(), cancel);
            TempData["Done"] = $"{Layout.Excerpt.Count(chosen.Count, "action")} moved to {(chosen.Count == 1 ? "the body" : "the bodies")} that follow.";
            return Redirect($"/bodies/{Key}/follows");
        }
        RuleBroken.If(chosen.Count == 0, "Choose who leads at least one action from now on");
        Preview = [.. chosen.Select(InWords).OfType<string>()];
        return Page();
    }

    public async Task ShowAsync(CancellationToken cancel) => Following = await follows.RunAsync(Key, User.Actor(), cancel);

    public Guid? ChosenFor(WhatFollows.Led led) => Moves.Count > 0 ? Moves.Find(move => move.ActionId == led.ActionId)?.ToBodyId : led.Proposed;

    private string? InWords(MoveForm move) =>
        Following.Actions.FirstOrDefault(led => led.ActionId == move.ActionId) is { } led && Following.Steps.LastOrDefault(each => each.To.Id == move.ToBodyId).To is { } to
            ? $"{led.Ref}: {to.CurrentName} takes the place of {Following.Body.CurrentName} ({led.Role.InWords()})"
            : null;
}
