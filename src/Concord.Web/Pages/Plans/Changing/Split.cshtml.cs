using Concord.Data;
using Concord.People;
using Concord.Plans.Changing;
using Concord.Plans.Domain.Changing;
using Microsoft.AspNetCore.Mvc;

namespace Concord.Web.Pages.Plans.Changing;

[Needs(Permission.ProposeChange)]
public sealed class SplitModel(ConcordDb db, Access access, ProposeChange propose) : ProposalPage(db, access, propose)
{
    public sealed class PartForm
    {
        public string? Text { get; set; }
        public string? DoneMeans { get; set; }
        public string? Promised { get; set; }
        public Guid? Into { get; set; }

        public Splitting.Part Part => new(Text ?? "", DoneMeans ?? "", Promised ?? "", Into);
    }

    [BindProperty] public List<PartForm> Parts { get; set; } = [new(), new()];

    /// <summary>The button that asks for room for one more part, without a script.</summary>
    [BindProperty] public string? Add { get; set; }

    public bool MayAdd => Parts.Count < Splitting.MostParts;

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (Add is null) return await ProposeAsync(new Splitting([.. Parts.Select(part => part.Part)]), cancel);
        if (MayAdd) Parts.Add(new());
        return Page();
    }
}
