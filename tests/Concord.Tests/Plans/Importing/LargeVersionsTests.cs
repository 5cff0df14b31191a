using System.Text;
using Concord.People.Domain;
using Concord.Places.Reference;
using Concord.Plans.Domain;
using Concord.Plans.Importing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Importing;

/// <summary>A new version of a plan of thousands of actions.</summary>
public sealed class LargeVersionsTests : ProgrammeTest
{
    private const int Rows = 4000, LeftOut = 10, Added = 10, Changed = (Rows / 8) - (LeftOut / 8);

    private GivenPerson secretariat = null!;

    protected override async Task BeginAsync()
    {
        await Run<LoadReferencePlaces>(verb => verb.RunAsync());
        secretariat = await Given.Person(Role.Secretariat);
        var source = await Upload("first.csv", Enumerable.Range(1, Rows).Select(at => Row(at, 2030)));
        await Run<ImportPlan, string>(verb => verb.RunAsync(new(source, "Large Plan", "LP", "", "March 2029", ""), secretariat.Actor));
    }

    private static string Row(int at, int year) => $"{at},{(at > Rows ? $"Plant orchard {at} by the old canal" : $"Do thing number {at} of many")},HO,By March {year}\n";

    private Task<Guid> Upload(string name, IEnumerable<string> rows) =>
        Run<UploadPlan, Guid>(verb => verb.RunAsync(name, Encoding.UTF8.GetBytes("Ref,Action,Lead,Date\n" + string.Concat(rows)), secretariat.Actor));

    private Task<LargeImports.Standing> Standing(Guid id) => Run<LargeImports, LargeImports.Standing>(verb => verb.LookAsync(id, secretariat.Actor));

    [Fact]
    public async Task It_is_saved_beside_the_pages_by_the_node_that_is_left_and_all_of_it_or_nothing()
    {
        var source = await Upload("second.csv", Enumerable.Range(LeftOut + 1, Rows - LeftOut + Added).Select(at => Row(at, at % 8 == 0 ? 2031 : 2030)));
        Assert.StartsWith("Say when this version was published", await Refused<LargeImports>(verb => verb.AskAsync(new RepublishPlan.Request(source, "lp", ""), Rows, secretariat.Actor)), StringComparison.Ordinal);
        var id = await Run<LargeImports, Guid>(verb => verb.AskAsync(new RepublishPlan.Request(source, "lp", "May 2030"), Rows + Added, secretariat.Actor));
        Assert.Equal((true, null), ((await Standing(id)).IsVersion, (await Standing(id)).Import.EndedAt));

        // The node that took it on goes while it writes.
        using var gone = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Run<RepublishPlan, RepublishPlan.Reading>(verb => verb.RunAsync(new(source, "lp", "May 2030"), secretariat.Actor, new Going(gone), gone.Token)));
        await Look(db => db.PlanImports.ExecuteUpdateAsync(set => set.SetProperty(row => row.TakenUntil, Now + PlanImport.Lease)));
        Assert.Equal(1, await Look(db => db.Plans.Select(plan => plan.Versions).SingleAsync()));
        Assert.Equal(Rows, await Look(db => db.ActionChanges.CountAsync()));
        Assert.False(await Run<LargeImports, bool>(verb => verb.RunNextAsync()));

        Programme.Clock.Pass(PlanImport.Lease + TimeSpan.FromMinutes(1));
        Assert.True(await Run<LargeImports, bool>(verb => verb.RunNextAsync()));
        Assert.Equal(("lp", null), ((await Standing(id)).Import.PlanSlug, (await Standing(id)).Import.Trouble));
        Assert.Equal(2, await Look(db => db.Plans.Select(plan => plan.Versions).SingleAsync()));
        Assert.Equal((LeftOut, Changed, Added), (await Count("Left out"), await Count("Published anew"), await Look(db => db.ActionChanges.CountAsync(change => change.Reason.StartsWith("New in version 2")))));
        Assert.False(await Run<LargeImports, bool>(verb => verb.RunNextAsync()));
    }

    private Task<int> Count(string did) => Look(db => db.ActionChanges.CountAsync(change => change.Did == did));

    private sealed class Going(CancellationTokenSource gone) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value >= 1000) gone.Cancel();
        }
    }
}
