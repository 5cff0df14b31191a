using Concord.Data;
using Concord.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web;

/// <summary>A page that can be shown again, with what it lists filled in anew and what was typed kept.</summary>
public interface IShowAgain
{
    Task ShowAsync(CancellationToken cancel);
}

/// <summary>
/// A rule's refusal shows the same page again, with the sentence beside its field and nothing typed lost.
/// What is not there, or not yours, is a 404.
/// </summary>
public sealed class Refusals(ConcordDb db) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (NoNul.IsIn(context.HttpContext.Request))
        {
            context.Result = new BadRequestResult();
            return;
        }
        if (context.HandlerInstance is not PageModel page)
        {
            await next();
            return;
        }
        if (!context.ModelState.IsValid && context.HandlerMethod?.HttpMethod == "Post" && page is IShowAgain)
        {
            context.Result = await AgainAsync(page, StatusCodes.Status400BadRequest);
            return;
        }
        var done = await next();
        if (done.ExceptionHandled || done.Exception is null) return;
        var refusal = done.Exception as RuleBroken
            ?? (done.Exception is DbUpdateException update && (update is DbUpdateConcurrencyException || ConcordDatabase.IsTaken(update))
                ? new RuleBroken("Somebody else changed this while you were writing. Your words are still here: look, then save again") : null);
        if (done.Exception is NotFound)
        {
            done.Result = new NotFoundResult();
            done.ExceptionHandled = true;
        }
        else if (refusal is not null && page is IShowAgain)
        {
            foreach (var problem in refusal.All) page.ModelState.AddModelError(KeyOf(page.ModelState, problem.Field), problem.Message);
            done.Result = await AgainAsync(page, StatusCodes.Status422UnprocessableEntity);
            done.ExceptionHandled = true;
        }
    }

    private async Task<IActionResult> AgainAsync(PageModel page, int status)
    {
        db.ChangeTracker.Clear();
        try
        {
            await ((IShowAgain)page).ShowAsync(page.HttpContext.RequestAborted);
        }
        catch (NotFound)
        {
            return new NotFoundResult();
        }
        var again = page.Page();
        again.StatusCode = status;
        return again;
    }

    // A verb names its field "text"; the page bound it as "Typed.Text".
    private static string KeyOf(ModelStateDictionary state, string? field) => field is null ? "" :
        state.Keys.FirstOrDefault(key => key.Equals(field, StringComparison.OrdinalIgnoreCase)) ?? state.Keys.FirstOrDefault(key => key.Split('.')[^1].Equals(field, StringComparison.OrdinalIgnoreCase)) ?? field;
}
