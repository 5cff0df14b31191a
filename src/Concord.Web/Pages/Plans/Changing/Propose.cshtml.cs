using System.Globalization;
using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans.Changing;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Shared;
using Concord.Web.Pages.Plans.Editing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Plans.Changing;

/// <summary>The changes that concern one action; a split and a merge have pages of their own.</summary>
[Needs(Permission.ProposeChange)]
public sealed class ProposeModel(ConcordDb db, Access access, BodyRegister bodies, ProposeChange propose) : ProposalPage(db, access, propose)
{
    private readonly ConcordDb db = db;

    public sealed class Form
    {
        public string? Text { get; set; }
        public ActionKind ActionKind { get; set; }
        public string? DoneMeans { get; set; }
        public string? TargetFigure { get; set; }
        public string? TargetUnit { get; set; }
        public Guid? MilestoneId { get; set; }
        public string? Wording { get; set; }
        public Guid? BodyId { get; set; }
        public string? Other { get; set; }
    }

    [BindProperty(SupportsGet = true)] public string Kind { get; set; } = "";
    [BindProperty] public Form Typed { get; set; } = new();
    public ChangeKind Chosen { get; private set; }
    public IReadOnlyList<Milestone> Milestones { get; private set; } = [];
    public IReadOnlyList<BodyRegister.Entry> Bodies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        Typed = new Form { Text = Action.TextNow, ActionKind = Action.Kind, DoneMeans = Action.DoneMeans, TargetFigure = Action.TargetFigure?.ToString("N0", CultureInfo.InvariantCulture), TargetUnit = Action.TargetUnit, MilestoneId = Milestones is [var only] ? only.Id : null };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return await ProposeAsync(Chosen switch
        {
            ChangeKind.Rebaseline => new Rebaselining(Typed.MilestoneId ?? Guid.Empty, Typed.Wording ?? ""),
            ChangeKind.TransferLead => new LeadTransfer(Typed.BodyId ?? Guid.Empty),
            ChangeKind.Supersede => new Supersession(await ReferredAsync(cancel)),
            ChangeKind.Withdraw => new Withdrawal(),
            _ => new Rewording(Typed.Text ?? "", Typed.ActionKind, Typed.DoneMeans ?? "", Chosen == ChangeKind.Correct, new(WholeNumber.Typed(Typed.TargetFigure, "targetFigure"), Typed.TargetUnit)),
        }, cancel);
    }

    public override async Task ShowAsync(CancellationToken cancel)
    {
        await base.ShowAsync(cancel);
        Chosen = Enum.GetValues<ChangeKind>().Where(kind => kind.Slug() == Kind && kind is not (ChangeKind.Split or ChangeKind.Merge)).Select(kind => (ChangeKind?)kind).FirstOrDefault() ?? throw new NotFound("such kind of change");
        Milestones = await db.Milestones.AsNoTracking().Where(row => row.ActionId == Action.Id).OrderBy(row => row.Number).ToListAsync(cancel);
        if (Chosen == ChangeKind.TransferLead) Bodies = await bodies.AllAsync(cancel);
    }

    private async Task<Guid> ReferredAsync(CancellationToken cancel)
    {
        var reference = Typed.Other?.Trim() ?? "";
        RuleBroken.If(reference.Length == 0, "Enter the reference of the action that takes its place", "other");
        var found = await db.Actions.Where(row => row.Ref == reference).OrderByDescending(row => row.PlanId == Action.PlanId).Select(row => row.Id).Take(1).ToListAsync(cancel);
        RuleBroken.If(found.Count == 0, $"There is no action {reference}", "other");
        return found[0];
    }
}
