using Concord.Data;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Finding;

/// <summary>Wherever a list leaves actions equal, they stand as in the plan: the same for what is found and for the whole list, on either engine.</summary>
public sealed class PlanOrderTests : FindingTest
{
    // By its letters 1.100 would stand before 1.99, and chapter 10 before chapter 2.
    private static readonly string[] Order = ["1.01", "1.02", "1.02a", "1.02b", "1.99", "1.100", "2.01", "10.01"];

    protected override async Task BeginAsync()
    {
        await base.BeginAsync();
        await Look(async db =>
        {
            var plan = await db.Plans.Include(row => row.Chapters).SingleAsync(row => row.Id == PlanId);
            foreach (var number in new[] { 10, 2 }) db.Chapters.Add(plan.AddChapter(number, "Meeting elsewhere", ""));
            foreach (var chapter in plan.Chapters)
                foreach (var number in chapter.Number == 1 ? new[] { 100, 99, 2, 1 } : [1])
                    db.Actions.Add(new PlanAction(chapter, number, new($"EX-{chapter.Number}.{number:00}", null, "Open a hall.", "", "", "")));
            foreach (var ending in new[] { "b", "a" }) db.Actions.Add(db.Actions.Local.Single(action => action.Slug == "1.02").Beside(ending));
            return await SaveAsync(db);
        });
    }

}
