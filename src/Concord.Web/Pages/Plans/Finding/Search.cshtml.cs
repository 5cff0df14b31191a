using System.Globalization;
using Concord.Plans;
using Concord.Plans.Finding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.WebUtilities;

namespace Concord.Web.Pages.Plans.Finding;

/// <summary>Words, looked for in the actions of all plans.</summary>
[Public, OutputCache(PolicyName = PublicPage.Name)]
public sealed class SearchModel(FindActions find) : PageModel
{
    private const int OnAPage = 50;

    [FromQuery(Name = "page")] public int PageNumber { get; set; } = 1;

    public string? Q { get; private set; }
    public FoundActions Found { get; private set; } = FoundActions.None;
    public bool HasWords => !string.IsNullOrWhiteSpace(Q);

    public async Task OnGetAsync(string? q, CancellationToken cancel)
    {
        Q = q;
        if (HasWords) Found = await find.RunAsync(plan: null, new ActionFilter { Q = q }, PageNumber, OnAPage, cancel);
    }

    public string AddressOfPage(int number) => QueryHelpers.AddQueryString("/search", new Dictionary<string, string?> { ["q"] = Q, ["page"] = number.ToString(CultureInfo.InvariantCulture) });
}
