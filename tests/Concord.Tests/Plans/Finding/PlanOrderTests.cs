using Concord.Data;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Finding;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Promises;
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
                foreach (var number in chapter.Number == 1 ? new[] { 100, 99, 2, 1 } : [1]) db.Actions.Add(new(chapter, number, Published($"EX-{chapter.Number}.{number:00}")));
            var whole = db.Actions.Local.Single(action => action.Slug == "1.02");
            foreach (var ending in new[] { "b", "a" }) db.Actions.Add(whole.Continue(ending, "Open a hall.", "", "split from EX-1.02", Promised("Ongoing", null, PromiseKind.Ongoing), Today));
            return await SaveAsync(db);
        });
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "due")]
    [InlineData(null, "reported")]
    [InlineData("hall", null)]
    [InlineData("hall", "plan")]
    [InlineData("hall", "due")]
    [InlineData("hall", "reported")]
    [InlineData("ex-", null)]
    [InlineData("\"open a hall\"", null)]
    public async Task What_is_equal_stands_as_in_the_plan(string? q, string? sort)
    {
        Assert.Equal(Order, await Refs(new() { Q = q, Sort = sort }));
        Assert.Equal(Order, await Refs(new() { Q = q, Sort = sort, Status = "not-reported" }));
        Assert.Equal(Order[3..6], (await Found(new() { Q = q, Sort = sort }, page: 2, size: 3)).Rows.Select(row => row.Slug));
        Assert.Equal(Order, (await Run<FindActions, FoundActions>(find => find.RunAsync(null, new() { Q = q, Sort = sort }))).Rows.Select(row => row.Slug));
    }

    [Fact]
    public async Task What_is_found_follows_where_an_action_stands()
    {
        await Look(async db =>
        {
            var (first, last) = (await db.Actions.SingleAsync(action => action.Slug == "1.01"), await db.Actions.SingleAsync(action => action.Slug == "10.01"));
            db.Entry(first).Property(action => action.Place).CurrentValue = last.Place + 1;
            return await SaveAsync(db);
        });
        string[] moved = [.. Order[1..], Order[0]];
        Assert.Equal(moved, await Words("hall"));
        Assert.Equal(moved, await Refs(new()));
    }

    private static PlanAction.AsPublished Published(string reference) => new(reference, null, "Open a hall.", "", "", "");

    private async Task<int> SaveAsync(ConcordDb db)
    {
        new Audit(db, Programme.Clock).Record(Actor.Service, "Changed for a test", "test", null);
        return await db.SaveChangesAsync();
    }
}
