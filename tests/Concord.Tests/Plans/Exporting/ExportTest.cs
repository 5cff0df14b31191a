using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Concord.Data;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Exporting;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Promises;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Tests.Plans.Exporting;

/// <summary>A plan with one of everything: milestones and indicators, other languages, other columns, odd words. All invented.</summary>
public abstract class ExportTest : ProgrammeTest
{
    protected static readonly Uri Root = new("https://concord.example/");

    protected const string Arabic = "مكان نلتقي فيه";
    protected const string Family = "👨‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿";

    protected GivenBody Lead { get; private set; } = null!;

    protected override async Task BeginAsync()
    {
        Lead = await Given.Body("Department of Parks", "DoP");
        await SaveAsync(db =>
        {
            var plan = new Plan("EX", "Meeting & Mixing <Plan>", "Example “Government”", "March 2026", "England", "plan.txt", Audit.Fingerprint("plan")) { AddedAt = Now, Summary = "How people\nmeet." };
            AddHalls(plan.AddChapter(1, "Halls, “greens” & squares", "Where people meet."));
            AddMilestones(plan.AddChapter(2, "Numbers", ""));
            db.Plans.Add(plan);
        });
    }

    private void AddHalls(Chapter chapter)
    {
        var simple = Add(chapter, "Open a hall.", "<p>Open a hall.</p>", "HO / DoP", Read("Spring 2027", PromiseKind.Season, "2027-21", 1.March(2027), 31.May(2027)));
        simple.AddComponent("Find a place, \"soon\".");
        simple.AddComponent("Open its doors.");
        simple.AddLead(Lead.Id, LeadRole.Accountable, "DoP", from: null);
        (simple.TargetFigure, simple.TargetUnit) = (1_560, "people");
        simple.Edit("Open two halls.", ActionKind.Fund, "Both doors are open.");
        simple.Report(ActionStatus.OnTrack, "One is open.", 2.April(2026));
        simple.OtherLanguages = [new("cy", "Agor neuadd.")];
        simple.Footnotes = [new(3, "See “10 km² of green”, [2] of 2018: https://example.org/a?b=1"), new(1, "=Again")];
        simple.Beside = [new("Cost", "=1+1"), new("Notes", "first"), new("Notes", "second")];
        Add(chapter, $"{Arabic} {Family}", $"{Arabic} {Family}", "All departments", Read("Ongoing", PromiseKind.Ongoing, null, null, null)).SetOngoing(ReviewCadence.TwiceAYear, "No \"hall\", or no neighbours");
        Add(chapter, "=HYPERLINK(\"http://example.org\")", "=HYPERLINK(\"http://example.org\")", "'@DoP", Read("'tis ongoing", PromiseKind.Ongoing, null, null, null));
    }

    private void AddMilestones(Chapter chapter)
    {
        var action = Add(chapter, "Count who meets.", "Count who meets.", "DoP", Read("By 2028\nthen yearly", PromiseKind.Compound, null, null, null));
        var first = action.AddMilestone("M1", "Ask ten towns.", Promise.Of(Read("31 March 2027", PromiseKind.Exact, "2027-03-31", 31.March(2027), 31.March(2027))));
        (first.Led, first.Slipped, first.OtherLanguages) = ("DoP", ["June 2026", "July 2026"], [new("fr", "Demander à dix villes.")]);
        action.AddIndicator(first, "I1", "Ten answers.", Promise.None);
        action.AddIndicator(first, "I2", "All published.", Promise.Of(Read("by June 2027", PromiseKind.By, "../2027-06", null, 30.June(2027)))).OtherLanguages = [new("fr", "Tout publié.")];
        action.AddMilestone(null, "Ask again.", Promise.Of(Read("later", PromiseKind.Later, null, null, null)));
        action.AddIndicator(null, null, "People say so.", Promise.None);
    }

    protected static PlanAction Add(Chapter chapter, string text, string source, string lead, PromisedDate promised)
    {
        var action = chapter.AddAction(new($"EX-{chapter.Number}.{chapter.Actions.Count + 1:00}", 12, text, source, lead, promised.Text));
        action.SetPromise(promised);
        action.Remember("Imported", "Read from the published document", "", text, Actor.Service, new DateTime(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc));
        return action;
    }

    protected static PromisedDate Read(string text, PromiseKind kind, string? edtf, DateOnly? earliest, DateOnly? latest) =>
        new(text, kind, edtf, earliest, latest, kind == PromiseKind.Season ? "Spring ends on 31 May" : "", [], "test-1");

    protected Task SaveAsync(Action<ConcordDb> change) => SaveAsync(db =>
    {
        change(db);
        return Task.CompletedTask;
    });

    protected async Task SaveAsync(Func<ConcordDb, Task> change)
    {
        await using var scope = Programme.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConcordDb>();
        await change(db);
        scope.ServiceProvider.GetRequiredService<Audit>().Record(Actor.Service, "Took as given", "test", null);
        await db.SaveChangesAsync();
    }

    protected Task<Chapter> NewChapter(ConcordDb db, string code = "NEW") => Task.FromResult(NewPlan(db, code).AddChapter(1, "Only", ""));

    private static Plan NewPlan(ConcordDb db, string code)
    {
        var plan = new Plan(code, "New Plan", "", "", "", "", "") { AddedAt = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc) };
        db.Plans.Add(plan);
        return plan;
    }

    protected async Task<byte[]> Export(string extension, string plan = "ex")
    {
        using var file = new MemoryStream();
        await Run<ExportPlan>(export => export.RunAsync(plan, extension, Root, file));
        return file.ToArray();
    }

    protected async Task<string> ExportText(string extension, string plan = "ex") => new UTF8Encoding(false, true).GetString(await Export(extension, plan));

    protected static XDocument Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace);
    }
}
