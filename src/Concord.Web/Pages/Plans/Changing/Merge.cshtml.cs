using Concord.Data;
using Concord.People;
using Concord.Plans.Changing;
using Concord.Plans.Domain.Changing;
using Microsoft.AspNetCore.Mvc;

namespace Concord.Web.Pages.Plans.Changing;

[Needs(Permission.ProposeChange)]
public sealed class MergeModel(ConcordDb db, Access access, ProposeChange propose) : ProposalPage(db, access, propose)
{
    [BindProperty] public List<Guid> With { get; set; } = [];
    [BindProperty] public Guid? Into { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? DoneMeans { get; set; }
    [BindProperty] public string? Promised { get; set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        return await ProposeAsync(new Merging(With, Into, Text ?? "", DoneMeans ?? "", Promised ?? ""), cancel);
    }
}
