using System.ComponentModel.DataAnnotations;
using Concord.Data;
using Concord.People.Domain;
using Concord.People.Messages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.People.Messages;

[NeedsSignIn]
public sealed class EmailsToMeModel(ConcordDb db, ChooseEmails choose) : PageModel, IShowAgain
{
    public sealed class Form
    {
        [Required(ErrorMessage = "Choose how often to hear what you are asked to do")] public HowOften? Work { get; set; }
        [Required(ErrorMessage = "Choose how often to hear what is good to know")] public HowOften? News { get; set; }
    }

    [BindProperty] public Form Typed { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var me = User.Actor().PersonId!.Value;
        var chosen = await db.EmailChoices.AsNoTracking().SingleOrDefaultAsync(choice => choice.PersonId == me, cancel) ?? new(me);
        Typed = new() { Work = chosen.Work, News = chosen.News };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await choose.RunAsync(Typed.Work!.Value, Typed.News!.Value, User.Actor(), cancel);
        TempData["Done"] = "How often e-mails come to you was saved.";
        return Redirect("/account");
    }

    public Task ShowAsync(CancellationToken cancel) => Task.CompletedTask;
}
