using System.ComponentModel.DataAnnotations;
using Concord.Data;
using Concord.People;
using Concord.Places.Domain;
using Concord.Places.Registering;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Places.Registering;

[Needs(Permission.EditBody)]
public sealed class RenameModel(ConcordDb db, RenameBody rename) : PageModel, IShowAgain
{
    public sealed class Form
    {
        [Required(ErrorMessage = "Enter the body’s new name")] public string Name { get; set; } = "";
        [Required(ErrorMessage = "Enter the short name, or the full name again")] public string ShortName { get; set; } = "";
        [Required(ErrorMessage = "Enter when the new name begins")] public string On { get; set; } = "";
    }

    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";
    [BindProperty] public Form Typed { get; set; } = new();
    public Body Body { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await rename.RunAsync(new(Key, Typed.Name, Typed.ShortName, DateTyped.Parse(Typed.On, "on")), User.Actor(), cancel);
        TempData["Done"] = $"The new name was recorded. Old documents keep the name of their day.";
        return Redirect($"/bodies/{Key}");
    }

    public async Task ShowAsync(CancellationToken cancel) =>
        Body = (await db.Bodies.AsNoTracking().SingleOrDefaultAsync(row => row.Key == Key, cancel)).OrNotFound("such body");
}
