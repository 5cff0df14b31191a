using Concord.People;
using Concord.Rounds.Domain;
using Concord.Rounds.Publishing;
using Concord.Shared;
using Concord.Web.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Rounds.Publishing;

/// <summary>Where a round's public lines are prepared, looked at, and released.</summary>
[Needs(Permission.ReadPublication)]
public sealed class PublicationModel(PublicationDesk desk, PreparePublication prepare, ReleasePublication release, RoleHolders people, Access access, PublicAddress address) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true)] public string Plan { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Number { get; set; }
    [BindProperty(Name = nameof(EmbargoDay)), ModelBinder(typeof(DateInputBinder))] public DateOnly? EmbargoDay { get; set; }
    [BindProperty] public string? EmbargoTime { get; set; }
    [BindProperty] public IReadOnlyList<Guid> LeaveOut { get; set; } = [];
    [BindProperty] public Guid Version { get; set; }
    [BindProperty] public string? Exception { get; set; }

    public PublicationDesk.OnDesk Desk { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();
    public bool MayPrepare { get; private set; }
    public bool MayRelease { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostPrepareAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        await prepare.RunAsync(new(Desk.Round.Id, EmbargoTyped.Read(EmbargoDay, EmbargoTime), "", null) { LeaveOut = LeaveOut }, User.Actor(), cancel);
        return Done("The publication is prepared. Somebody else releases it.");
    }

    public async Task<IActionResult> OnPostReleaseAsync(Guid id, CancellationToken cancel)
    {
        await ShowAsync(cancel);
        // A second click: it is out, as was wanted.
        if (Desk.Released.Any(each => each.Id == id)) return Redirect($"/plans/{Plan}/rounds/{Number}");
        await release.RunAsync(id, Version, Exception ?? "", User.Actor(), address.Of(Request, "/"), cancel);
        TempData["Done"] = $"{Desk.Round.Name} is published.";
        return Redirect($"/plans/{Plan}/rounds/{Number}");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel)
    {
        await prepare.WithdrawAsync(id, Version, User.Actor(), cancel);
        return Done("What was prepared was taken away. Nothing was published.");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Desk = await desk.OpenAsync(Plan, Number, User.Actor(), cancel);
        var named = Desk.Publications.SelectMany(each => new[] { each.PreparedBy, each.ReleasedBy }.Concat(each.Holds.SelectMany(hold => new[] { hold.HeldBy, hold.LiftedBy })).Concat(each.Waivers.Select(waiver => waiver.By))).OfType<Guid>().Distinct().ToList();
        Names = (await people.TheseAsync(named, cancel)).ToDictionary(person => person.Id, person => person.Name);
        MayPrepare = await access.MaySomewhereAsync(User.Actor(), Permission.PreparePublication, cancel);
        MayRelease = await access.MaySomewhereAsync(User.Actor(), Permission.ReleasePublication, cancel);
    }

    public string Who(Guid? person) => person is { } id && Names.TryGetValue(id, out var name) ? name : "somebody who has left";

    public string RefOf(Guid? action) => Desk.Lines.FirstOrDefault(line => line.ActionId == action)?.Ref ?? "an action";

    private RedirectResult Done(string what)
    {
        TempData["Done"] = what;
        return Redirect($"/plans/{Plan}/rounds/{Number}/publication");
    }
}
