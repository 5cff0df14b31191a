using Concord.Data;
using Concord.People;
using Concord.Plans;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Deciding;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Deciding;

[Needs(Permission.ReadRound)]
public sealed class MeetingModel(ConcordDb db, Access access, ReportableActions actions, KeepAgenda agenda, RecordDecision decisions, MoveRound move) : PageModel, IShowAgain
{
    public sealed class ItemForm
    {
        public Guid Id { get; set; }
        public Guid Version { get; set; }
        public int Order { get; set; }
        public string? Title { get; set; }
        public string? Notes { get; set; }
    }

    public sealed class DecisionForm
    {
        public Guid? Id { get; set; }
        public Guid? Version { get; set; }
        public string? Text { get; set; }
        public string? Owner { get; set; }
        public DateOnly? DueOn { get; set; }
        public Guid? ActionId { get; set; }
    }

    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }

    /// <summary>The item or decision whose form is open.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Change { get; set; }
    [BindProperty] public ItemForm Item { get; set; } = new();
    [BindProperty] public DecisionForm Typed { get; set; } = new();
    [BindProperty] public Guid Version { get; set; }

    public PlanFacts Facts { get; private set; } = null!;
    public Round Round { get; private set; } = null!;
    public bool MayChange { get; private set; }
    public IReadOnlyList<AgendaItem> Items { get; private set; } = [];
    public IReadOnlyList<Decision> Decisions { get; private set; } = [];
    public IReadOnlyList<ActionFacts> Actions { get; private set; } = [];

    public string? RefOf(Guid? action) => Actions.FirstOrDefault(each => each.Id == action)?.Ref;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (Items.FirstOrDefault(item => item.Id == Change) is { } item) Item = new() { Id = item.Id, Version = item.Version, Order = item.Order, Title = item.Title, Notes = item.Notes };
        if (Decisions.FirstOrDefault(decision => decision.Id == Change) is { } decision) Typed = new() { Id = decision.Id, Version = decision.Version, Text = decision.Text, Owner = decision.Owner, DueOn = decision.DueOn, ActionId = decision.ActionId };
    }

    public async Task<IActionResult> OnPostSuggestAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var count = await agenda.SuggestAsync(Round.Id, User.Actor(), cancel);
        return Done($"The agenda has {count} items. Change, add or remove what you like.");
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await agenda.AddAsync(Round.Id, Item.Title ?? "", Typed.ActionId, User.Actor(), cancel);
        return Done("The item is on the agenda.");
    }

    public async Task<IActionResult> OnPostItemAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await agenda.ChangeAsync(Item.Id, Item.Version, Item.Order, Item.Title ?? "", Item.Notes ?? "", User.Actor(), cancel);
        return Done("The item is saved.");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await agenda.RemoveAsync(Item.Id, Item.Version, User.Actor(), cancel);
        return Done("The item is off the agenda.");
    }

    public async Task<IActionResult> OnPostDecideAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await decisions.RunAsync(new(Round.Id, Typed.Id, Typed.Version, Typed.Text ?? "", Typed.Owner ?? "", Typed.DueOn, Typed.ActionId), User.Actor(), cancel);
        return Done("The decision is recorded. The next rounds carry it until it is done.");
    }

    public async Task<IActionResult> OnPostConsideredAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await move.RunAsync(Round.Id, Version, RoundState.Considered, "", User.Actor(), cancel);
        return Done("The group has considered this round. Its public lines can now be released.");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        (Facts, Round) = await actions.FindAsync(db, Plan, Number, cancel);
        await access.DemandAsync(User.Actor(), Permission.ReadRound, [Scope.Programme], cancel);
        MayChange = Round.State is RoundState.Frozen or RoundState.PackIssued or RoundState.Considered && await access.MayAsync(User.Actor(), Permission.RunRound, [Scope.Programme], cancel);
        Items = await db.AgendaItems.AsNoTracking().Where(item => item.RoundId == Round.Id).OrderBy(item => item.Order).ThenBy(item => item.Title).ToListAsync(cancel);
        Decisions = await db.Decisions.AsNoTracking().Where(decision => decision.RoundId == Round.Id).OrderBy(decision => decision.Number).ToListAsync(cancel);
        Actions = await actions.TheseAsync(Round.Scope, cancel);
    }

    private RedirectResult Done(string words)
    {
        TempData["Done"] = words;
        return Redirect($"/plans/{Plan}/rounds/{Number}/meeting");
    }
}
