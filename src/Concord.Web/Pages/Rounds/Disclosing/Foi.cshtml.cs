using Concord.People;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Disclosing;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using System.Globalization;

namespace Concord.Web.Pages.Rounds.Disclosing;

/// <summary>What was said when, to be reviewed passage by passage before it is released.</summary>
[Needs(Permission.RunRound)]
public sealed class FoiModel(Access access, ReportableActions actions, BodyRegister bodies, WhatWasSaid said, MarkExempt mark) : PageModel, IShowAgain
{
    public const int OnAPage = 100;

    public sealed class Form
    {
        public int Section { get; set; }
        public string? Reason { get; set; }
        public bool Same { get; set; }
    }

    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true, Name = "about")] public string? About { get; set; }
    [BindProperty(SupportsGet = true)] public string? Body { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public int P { get; set; } = 1;
    [BindProperty(SupportsGet = true)] public string? Mark { get; set; }
    [BindProperty] public Form Typed { get; set; } = new();

    public PlanFacts Facts { get; private set; } = null!;
    public Disclosure? Found { get; private set; }
    public List<SelectItem?> Actions { get; private set; } = [];
    public List<SelectItem?> Bodies { get; private set; } = [];

    public DisclosureAsked Asked => new(About, Body, From, To);
    public int Pages => Math.Max(1, ((Found?.Passages.Count ?? 0) + OnAPage - 1) / OnAPage);
    public IReadOnlyList<Passage> Shown => [.. Found!.Passages.Skip((Math.Clamp(P, 1, Pages) - 1) * OnAPage).Take(OnAPage)];

    public static List<SelectItem?> Sections => [.. ExemptSection.All.Select(section => new SelectItem { Value = section.Number.ToString(CultureInfo.InvariantCulture), Text = $"{section.InWords}{(section.IsQualified ? " (qualified)" : "")}" })];

    /// <summary>The address of the same pack: of its page, or of a file of it.</summary>
    public string Address(string path = "", params IEnumerable<(string Name, string Value)> more) => $"/plans/{Plan}/foi{path}" + QueryString.Create(
        new[] { ("about", About ?? ""), ("body", Body ?? ""), ("from", Day(From)), ("to", Day(To)) }.Concat(more).Where(part => part.Item2.Length > 0).Select(part => KeyValuePair.Create(part.Item1, (string?)part.Item2)));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        try
        {
            await ShowAsync(cancel);
        }
        catch (RuleBroken refused)
        {
            // Asked for nothing, or too widely: the form stands again, with the sentence beside it.
            foreach (var problem in refused.All) ModelState.AddModelError(problem.Field == "action" ? "about" : problem.Field ?? "", problem.Message);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostMarkAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var marked = await mark.RunAsync(Facts, new(Asked, Mark ?? "", Typed.Section, Typed.Reason ?? "", Typed.Same), User.Actor(), cancel);
        TempData["Done"] = $"{Layout.Excerpt.Count(marked, "passage")} marked exempt under section {Typed.Section}.";
        return Redirect(Address("", ("p", P.ToString(CultureInfo.InvariantCulture))));
    }

    public async Task<IActionResult> OnPostTakeAwayAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await mark.TakeAwayAsync(Facts, Mark ?? "", User.Actor(), cancel);
        TempData["Done"] = "The passage is no longer exempt.";
        return Redirect(Address("", ("p", P.ToString(CultureInfo.InvariantCulture))));
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        await access.DemandAsync(User.Actor(), Permission.RunRound, [Scope.Programme], cancel);
        Facts = await actions.PlanAsync(Plan, cancel);
        Actions = [new() { Value = "", Text = "Every action" }, .. (await actions.OfPlanAsync(Facts.Id, cancel)).Select(action => new SelectItem { Value = action.Slug, Text = $"{action.Ref}: {Layout.Excerpt.Of(action.Text, 70)}" })];
        Bodies = [new() { Value = "", Text = "Every body" }, .. (await bodies.AllAsync(cancel)).Select(body => new SelectItem { Value = body.Key, Text = body.CurrentName })];
        if (!Asked.IsEmpty || Request.Query.ContainsKey("about")) Found = await said.RunAsync(Facts, Asked, User.Actor(), cancel);
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
