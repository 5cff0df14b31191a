using System.ComponentModel.DataAnnotations;
using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Places.Domain;
using Concord.Places.Registering;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Places.Registering;

[Needs(Permission.EditBody)]
public sealed class SucceedModel(ConcordDb db, BodyRegister bodies, SucceedBody succeed) : PageModel, IShowAgain
{
    public sealed class Form
    {
        [Required(ErrorMessage = "Choose what happened")] public SuccessionKind? Kind { get; set; }
        [Required(ErrorMessage = "Choose the other body")] public string ToKey { get; set; } = "";
        [Required(ErrorMessage = "Enter when it happened")] public string On { get; set; } = "";
        [Required(ErrorMessage = "Say in a sentence what moved"), StringLength(500, ErrorMessage = "The sentence must be 500 characters or fewer")] public string Note { get; set; } = "";
    }

    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";
    [BindProperty] public Form Typed { get; set; } = new();
    public Body Body { get; private set; } = null!;
    public IReadOnlyList<BodyRegister.Entry> Others { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await succeed.RunAsync(new(Key, Typed.ToKey, Typed.Kind!.Value, DateTyped.Parse(Typed.On, "on"), Typed.Note), User.Actor(), cancel);
        TempData["Done"] = "What happened to the body was recorded.";
        return Redirect($"/bodies/{Key}");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Body = (await db.Bodies.AsNoTracking().SingleOrDefaultAsync(row => row.Key == Key, cancel)).OrNotFound("such body");
        Others = [.. (await bodies.AllAsync(cancel)).Where(body => body.Key != Key)];
    }
}
