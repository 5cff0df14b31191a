using System.ComponentModel.DataAnnotations;
using Concord.Data;
using Concord.People;
using Concord.Rounds.HandingOver;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.HandingOver;

[Needs(Permission.ManagePeople)]
public sealed class HandOverModel(ConcordDb db, RoleHolders people, HandOverWork handOver) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }
    [BindProperty, Required(ErrorMessage = "Choose a person")] public Guid? To { get; set; }
    [BindProperty, Required(ErrorMessage = "Say why the work is handed over")] public string? Reason { get; set; }
    public PersonLine Person { get; private set; } = null!;
    public HandOverWork.Held Held { get; private set; } = null!;
    public IReadOnlyList<RoleHolders.Holder> People { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var handed = await handOver.RunAsync(new(Id, To!.Value, Reason!), User.Actor(), cancel);
        TempData["Done"] = $"{Layout.Excerpt.Count(handed, "piece")} of work handed over.";
        return Redirect($"/people/{Id}");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Person = (await db.PersonLines.AsNoTracking().SingleOrDefaultAsync(person => person.Id == Id, cancel)).OrNotFound("such person");
        Held = await handOver.LookAsync(Id, User.Actor(), cancel);
        People = [.. (await people.EverybodyAsync(cancel)).Where(person => person.Id != Id && person.Id != User.Actor().PersonId)];
    }
}
