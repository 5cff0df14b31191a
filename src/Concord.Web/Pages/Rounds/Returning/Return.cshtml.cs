using Concord.People;
using Concord.Rounds.Domain;
using Concord.Rounds.Moderating;
using Concord.Rounds.Returning;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Rounds.Returning;

/// <summary>One return: written by whoever may, read by the others. Whoever it was handed to needs no role.</summary>
[NeedsSignIn]
public sealed class ReturnModel(ReturnPage page, SaveReturn save, SubmitReturn submit, AssignReturn assign, ModerateReturn moderate, RoleHolders people) : PageModel, IShowAgain
{
    public const string Autosave = "autosave";

    [FromRoute] public string Plan { get; set; } = "";
    [FromRoute] public int Number { get; set; }
    [FromRoute] public string Slug { get; set; } = "";
    [FromRoute] public string Body { get; set; } = "";
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? Person { get; set; }
    public ReturnPage It => page;
    public TypedReturn Typed { get; private set; } = null!;

    // What was just saved by this very request is not somebody else's.
    private bool saved;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Request.Headers["X-Requested-With"] == Autosave) return await AutosaveAsync(cancel);
        await SaveAsync(cancel);
        return Done("Your draft is saved.");
    }

    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken cancel)
    {
        var version = await SaveAsync(cancel);
        await submit.RunAsync(page.Return.Id, version, User.Actor(), cancel);
        return Done($"{page.Action.Ref} was submitted. Its certifier has been told.");
    }

    public async Task<IActionResult> OnPostNilAsync(CancellationToken cancel)
    {
        var version = await SaveAsync(cancel);
        await submit.NilAsync(page.Return.Id, version, Reason ?? "", User.Actor(), cancel);
        return Done($"A nil return was submitted for {page.Action.Ref}.");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await submit.TakeBackAsync(page.Return.Id, Typed.Version, User.Actor(), cancel);
        return Done($"{page.Action.Ref} is with you again.");
    }

    public async Task<IActionResult> OnPostAssignAsync(CancellationToken cancel)
    {
        if ((await OpenedAsync(cancel)).IsWritable) await SaveAsync(cancel);
        var email = (Person ?? "").Trim();
        var found = (await people.EverybodyAsync(cancel)).FirstOrDefault(each => each.Email.Equals(email, StringComparison.OrdinalIgnoreCase));
        RuleBroken.If(email.Length > 0 && found is null, "Enter the e-mail address of somebody who can sign in", "person");
        await assign.RunAsync(page.Return.Id, found?.Id, User.Actor(), cancel);
        return Done(found is null ? "It is no longer handed to anybody." : $"{page.Action.Ref} was handed to {found.Name}, who has been told.");
    }

    public async Task<IActionResult> OnPostReplyAsync(Guid challenge, CancellationToken cancel)
    {
        if ((await OpenedAsync(cancel)).IsWritable) await SaveAsync(cancel);
        await moderate.ReplyAsync(page.Return.Id, challenge, Request.Form[$"reply{challenge:N}"].ToString(), User.Actor(), cancel);
        return Done("Your reply was sent.");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        await page.OpenAsync(Plan, Number, Slug, Body, User.Actor(), cancel);
        Typed = new(Request.HasFormContentType && !saved ? Request.Form : null, page.Desk);
    }

    private async Task<ReturnPage> OpenedAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return page;
    }

    private async Task<Guid> SaveAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        var version = await save.RunAsync(new(page.Return.Id, Typed.Version, Typed.IsStale ? Typed.Written.Content : Typed.Content()), User.Actor(), cancel);
        saved = true;
        return version;
    }

    // The script is told what a person would read: when it was saved, or why it was not.
    private async Task<IActionResult> AutosaveAsync(CancellationToken cancel)
    {
        try
        {
            var version = await SaveAsync(cancel);
            var marks = page.Desk.Cells.ToDictionary(TypedReturn.MarkName, cell => CellConflict.MarkOf(cell.Read(Typed.Written.Content)), StringComparer.Ordinal);
            return new JsonResult(new { version, marks });
        }
        catch (Exception refused) when (refused is RuleBroken or DbUpdateConcurrencyException)
        {
            var stale = Typed.IsStale || refused is DbUpdateConcurrencyException;
            return new JsonResult(new { message = refused is RuleBroken broken ? broken.Message : "Somebody else saved this return" }) { StatusCode = stale ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity };
        }
    }

    private RedirectResult Done(string words)
    {
        TempData["Done"] = words;
        return Redirect(page.Address);
    }
}
