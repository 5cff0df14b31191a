using System.Xml.Linq;
using System.Xml.Schema;
using Concord.Data;
using Concord.Plans.Domain;
using Concord.Plans.Exporting.Feeds;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Exporting;

public sealed class ChangesFeedTests : ExportTest
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XmlSchemaSet Schema = AtomSchema.Read();

    private async Task<XElement> Feed(string? plan = "ex", int page = 1)
    {
        using var file = new MemoryStream();
        await Run<PlanChanges>(changes => plan is null ? changes.WriteAllPlansAsync(Root, page, file) : changes.WritePageAsync(plan, Root, page, file));
        file.Position = 0;
        var feed = XDocument.Load(file);
        feed.Validate(Schema, (_, problem) => Assert.Fail(problem.Message));
        AtomSchema.AssertCounts(feed.Root!);
        return feed.Root!;
    }

    private Task Change(int times) => SaveAsync(async db =>
    {
        var person = (await Given.Person(name: "Robin Secret")).Actor;
        var action = await db.Actions.Include(row => row.Changes).SingleAsync(row => row.Ref == "EX-1.01");
        for (var n = 1; n <= times; n++) action.Remember($"Edited {n}", "A <reason> & more", "before", "after", person, Now.AddMinutes(n));
    });

    [Fact]
    public async Task A_change_is_an_entry_by_staff_that_leads_to_the_history()
    {
        await Change(1);
        var entry = (await Feed()).Elements(Atom + "entry").First();
        Assert.Equal("EX-1.01: Edited 1", entry.Element(Atom + "title")!.Value);
        Assert.Equal("programme staff", entry.Element(Atom + "author")!.Value);
        Assert.Equal("A <reason> & more\nBefore: before\nAfter: after", entry.Element(Atom + "content")!.Value);
        Assert.Equal("https://concord.example/plans/ex/actions/1.01#history", (string?)entry.Element(Atom + "link")!.Attribute("href"));
        Assert.Equal("2027-01-14T10:01:00.000Z", entry.Element(Atom + "updated")!.Value);
        Assert.DoesNotContain("Robin", (await Feed()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_no_entry_is_lost_or_told_twice()
    {
        await Change(120);
        var pages = new List<XElement> { await Feed(page: 1), await Feed(page: 2), await Feed(page: 3) };
        Assert.Equal([50, 50, 24], pages.Select(page => page.Elements(Atom + "entry").Count()));
        Assert.Equal(124, pages.SelectMany(page => page.Elements(Atom + "entry")).Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Equal(["self ?page=2", "first ", "previous ", "next ?page=3", "last ?page=3"],
            pages[1].Elements(Atom + "link").Where(link => (string)link.Attribute("rel")! != "alternate").Select(link => $"{(string)link.Attribute("rel")!} {new Uri((string)link.Attribute("href")!).Query}"));
        var times = pages.SelectMany(page => page.Elements(Atom + "entry")).Select(entry => entry.Element(Atom + "updated")!.Value).ToList();
        Assert.Equal(times.OrderDescending(StringComparer.Ordinal), times);
        Assert.All(pages, page => Assert.Equal(page.Element(Atom + "entry")!.Element(Atom + "updated")!.Value, page.Element(Atom + "updated")!.Value));
        await NotThere<PlanChanges>(changes => changes.WritePageAsync("ex", Root, 4, Stream.Null));
        await NotThere<PlanChanges>(changes => changes.WritePageAsync("ex", Root, 0, Stream.Null));
        await NotThere<PlanChanges>(changes => changes.WritePageAsync("nowhere", Root, 1, Stream.Null));
    }

    [Fact]
    public async Task The_feed_of_all_plans_names_each_plan_and_keeps_the_entries_names()
    {
        await SaveAsync(async db => Add(await NewChapter(db), "Do.", "Do.", "", Read("soon", Concord.Shared.Promises.PromiseKind.Later, null, null, null)));
        var all = await Feed(null);
        Assert.Equal(5, all.Elements(Atom + "entry").Count());
        Assert.Contains(all.Elements(Atom + "entry"), entry => entry.Element(Atom + "content")!.Value.StartsWith("New Plan\n", StringComparison.Ordinal));
        var own = (await Feed("new")).Element(Atom + "entry")!.Element(Atom + "id")!.Value;
        Assert.StartsWith("tag:concord.example,2026:concord/changes/", own, StringComparison.Ordinal);
        Assert.Contains(own, all.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
    }

    [Fact]
    public async Task A_plan_without_changes_has_a_feed_without_entries()
    {
        await SaveAsync(async db => await NewChapter(db));
        Assert.Empty((await Feed("new")).Elements(Atom + "entry"));
    }
}
