using System.ComponentModel.DataAnnotations;
using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Places.Domain;
using Concord.Shared;
using Concord.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Places.Timing;

/// <summary>Adds a period, or changes the one that the address names.</summary>
[Needs(Permission.RunRound)]
public sealed class QuietPeriodModel(ConcordDb db, BodyRegister bodies, KeepQuietPeriod keep) : PageModel, IShowAgain
{
    public sealed class Form
    {
        public Guid Version { get; set; }
        [Required(ErrorMessage = "Choose what it is")] public QuietPeriodKind? Kind { get; set; }
        [Required(ErrorMessage = "Enter a name, such as General election 2029")] public string Name { get; set; } = "";
        [ModelBinder(typeof(DateInputBinder)), Display(Name = "First day"), Required(ErrorMessage = "Enter the first day")] public DateOnly? From { get; set; }
        [ModelBinder(typeof(DateInputBinder)), Display(Name = "Last day"), Required(ErrorMessage = "Enter the last day")] public DateOnly? To { get; set; }
        public Guid? BodyId { get; set; }
        public string? Banner { get; set; }
    }

    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }
    [BindProperty] public Form Typed { get; set; } = new();
    public string Name { get; private set; } = "";
    public bool ChangedMeanwhile { get; private set; }
    public IReadOnlyList<BodyRegister.Entry> Bodies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (Id is not { } id) return;
        var period = await db.QuietPeriods.AsNoTracking().SingleAsync(row => row.Id == id, cancel);
        Typed = new Form { Version = period.Version, Kind = period.Kind, Name = period.Name, From = period.From, To = period.To, BodyId = period.BodyId, Banner = period.Banner };
        ChangedMeanwhile = false;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        KeepQuietPeriod.Request request = new(Typed.Kind!.Value, Typed.Name, Typed.From!.Value, Typed.To!.Value, Typed.BodyId, Typed.Banner ?? "");
        if (Id is { } id) await keep.ChangeAsync(id, Typed.Version, request, User.Actor(), cancel);
        else await keep.AddAsync(request, User.Actor(), cancel);
        TempData["Done"] = $"{Typed.Name} is in the calendar.";
        return Redirect($"/calendar?year={Typed.From.Value.Year}");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Bodies = [.. (await bodies.AllAsync(cancel)).Where(body => !body.IsClosed)];
        if (Id is not { } id) return;
        var period = (await db.QuietPeriods.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel)).OrNotFound("such period");
        (Name, ChangedMeanwhile) = (period.Name, Typed.Version != period.Version);
        if (!ModelState.IsValid && ChangedMeanwhile) ModelState.SetModelValue("Typed.Version", period.Version.ToString(), period.Version.ToString());
    }
}
