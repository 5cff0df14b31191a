using System.ComponentModel.DataAnnotations;
using Concord.Plans;
using Concord.Plans.Finding;
using Concord.Plans.Keeping;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Plans.Finding;

[NeedsSignIn]
public sealed class SaveFilterModel(FilterChoices choices, SaveFilter save) : PageModel, IShowAgain
{
    [FromQuery] public ActionFilter Filter { get; set; } = new();
    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty, Required(ErrorMessage = "Give the filter a name")] public string Name { get; set; } = "";

    public string PlanTitle { get; private set; } = "";
    public FilterChips Chips { get; private set; } = null!;
    public string List => Address("");
    public string Here => Address("/save");

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await save.RunAsync(new(Plan, FilterChips.QueryOf(Filter), Name), User.Actor(), cancel);
        TempData["Done"] = $"The filter “{Name.Trim()}” is saved.";
        return Redirect("/filters");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        var found = await choices.OfPlanAsync(Plan, cancel);
        PlanTitle = found.PlanTitle;
        Chips = new(List, Filter, found, Filter.Place);
    }

    private string Address(string suffix) => $"/plans/{Plan}/actions{suffix}?{FilterChips.QueryOf(Filter)}";
}
