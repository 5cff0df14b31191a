using System.Text;
using Concord.People.Domain;
using Concord.Places.Reference;
using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Importing;
using Concord.Shared;
using Concord.Shared.Promises;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Plans.Importing;

public sealed class ImportPlanTests : ProgrammeTest
{
    private const string Document = """
        Neighbours Together Plan
        Example Government
        March 2019

        Meeting

        Places where people meet matter to everybody who lives near them.

        Action	Lead department	Delivery date
        Open  a hall in every ward	MHCLG	Spring 2020
        "Lend sports kit:
        • balls
        • bats; and
        • nets"	DfE / HO	Ongoing

        Learning

        Classes help people to talk to one another, at work and at home.

        Action	Lead department	Delivery date
        Train ‘conversation’ volunteers	All departments	By March 2020
        Map the classes there are	Ministry of Silly Walks	2021
        """;

    private GivenPerson secretariat = null!;

    protected override async Task BeginAsync()
    {
        await Run<LoadReferencePlaces>(verb => verb.RunAsync());
        secretariat = await Given.Person(Role.Secretariat);
    }

    [Fact]
    public async Task A_document_becomes_a_plan_with_its_chapters_and_actions()
    {
        var slug = await Import();
        var plan = await Look(db => db.Plans.Include(row => row.Chapters).ThenInclude(row => row.Actions).SingleAsync());
        Assert.Equal(("ntp", "NTP", "Neighbours Together Plan", "Example Government", "March 2019", "England", "plan.txt"),
            (slug, plan.Code, plan.Title, plan.Publisher, plan.Published, plan.Nations, plan.SourceFile));
        Assert.Equal(["1 Meeting", "2 Learning"], plan.Chapters.OrderBy(row => row.Number).Select(row => $"{row.Number} {row.Title}"));
        Assert.Equal(["NTP-1.01", "NTP-1.02", "NTP-2.01", "NTP-2.02"], (await Actions()).Select(action => action.Ref));
        Assert.All(await Actions(), action => Assert.Equal((ActionStatus.NotReported, "Imported"), (action.Status, action.Changes.Single().Did)));
        Assert.Equal("person: Imported a plan", await LastAudited());
    }

    [Fact]
    public async Task Every_cell_is_kept_exactly_as_it_stands()
    {
        await Import();
        var actions = await Actions();
        Assert.Equal(("Open  a hall in every ward", "MHCLG", "Spring 2020"), (actions[0].SourceText, actions[0].SourceLead, actions[0].SourcePromised));
        Assert.Equal("Open a hall in every ward", actions[0].PublishedText);
        Assert.Equal("\"Lend sports kit:\n• balls\n• bats; and\n• nets\"", actions[1].SourceText);
        Assert.Equal(["balls", "bats", "nets"], actions[1].Components.OrderBy(part => part.Number).Select(part => part.Text));
        Assert.Equal("Train ‘conversation’ volunteers", actions[2].SourceText);
        Assert.All(actions, action => Assert.Equal(Concord.Shared.Auditing.Audit.Fingerprint($"{action.SourceText}\t{action.SourceLead}\t{action.SourcePromised}"), action.PublishedHash));
    }

    [Fact]
    public async Task Leads_are_the_bodies_that_bore_those_names_on_the_day()
    {
        await Import();
        var keys = await Look(db => db.Bodies.ToDictionaryAsync(body => body.Id, body => body.Key));
        string[] Leads(PlanAction action) => [.. action.Leads.OrderBy(lead => lead.Order).Select(lead => $"{lead.Named} = {(lead.BodyId is { } id ? keys[id] : "nobody")}, {lead.Role.InWords()}")];
        var actions = await Actions();
        Assert.Equal(["MHCLG = mhclg, accountable"], Leads(actions[0]));
        Assert.Equal(["DfE = dfe, accountable", "HO = home-office, joint"], Leads(actions[1]));
        Assert.Equal(["All departments = nobody, all departments"], Leads(actions[2]));
        Assert.Equal(["Ministry of Silly Walks = nobody, accountable"], Leads(actions[3]));
    }

    [Fact]
    public async Task The_preview_says_what_was_not_understood()
    {
        var draft = (await Run<ReadPlan, ReadPlan.Result>(verb => verb.RunAsync("plan.txt", Encoding.UTF8.GetBytes(Document)))).Draft;
        Assert.Contains(draft.NotUnderstood, line => line.Why == "NTP-2.02: no body is known as “Ministry of Silly Walks”");
        Assert.Equal(draft.Chapters.Select(chapter => chapter.Title), ReadPlan.Alone("plan.txt", Encoding.UTF8.GetBytes(Document), PromiseRules.Shipped).Chapters.Select(chapter => chapter.Title));
    }

    [Fact]
    public async Task A_code_is_given_once_and_the_next_that_is_free_is_offered()
    {
        await Import();
        var again = await Upload(Document + "\n");
        Assert.Equal("There is already a plan with the code NTP. Choose another, such as NTP2", await Refuse(Request(again) with { Code = " ntp " }));
        Assert.Equal("NTP2", await Run<ImportPlan, string>(verb => verb.CodeForAsync("Neighbours Together Plan")));
        Assert.Equal("ntp2", await Run<ImportPlan, string>(verb => verb.RunAsync(Request(again) with { Code = "ntp2" }, secretariat.Actor)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("N")]
    [InlineData("N-T")]
    [InlineData("../..")]
    [InlineData("ÄÖÜ")]
    [InlineData("ABCDEFGHIJKLM")]
    public async Task A_code_that_would_not_read_well_is_refused(string code) =>
        Assert.Equal("The code must be 2 to 12 letters and digits, such as ICAP", await Refuse(Request(await Upload()) with { Code = code }));

    [Fact]
    public async Task What_is_left_out_or_too_long_is_refused_in_words()
    {
        var request = Request(await Upload());
        Assert.Equal("Enter the plan's title", await Refuse(request with { Title = " " }));
        Assert.Equal("The title must be 300 characters or fewer", await Refuse(request with { Title = new string('t', 301) }));
        Assert.Equal("The publisher must be 200 characters or fewer", await Refuse(request with { Publisher = new string('p', 201) }));
        Assert.Equal("The date must be 60 characters or fewer", await Refuse(request with { Published = new string('p', 61) }));
        Assert.Equal("The nations must be 100 characters or fewer", await Refuse(request with { Nations = new string('n', 101) }));
        Assert.Equal("The file's name must be 300 characters or fewer", await Refused<UploadPlan>(verb => verb.RunAsync(new string('f', 301), "x"u8.ToArray(), secretariat.Actor)));
    }

    [Fact]
    public async Task Long_delivery_wording_is_kept_whole()
    {
        var wording = string.Join(' ', Enumerable.Repeat("by the end of the month after the next,", 100));
        await Import(Document.Replace("Spring 2020", wording));
        Assert.Equal((wording, wording), ((await Actions())[0].SourcePromised, (await Actions())[0].Promise.Text));
    }

    [Fact]
    public async Task An_empty_file_is_refused() =>
        Assert.Equal("plan.txt is empty. Choose the plan's document", await Refused<UploadPlan>(verb => verb.RunAsync("plan.txt", [], secretariat.Actor)));

    [Fact]
    public async Task A_file_that_is_too_large_is_refused() =>
        Assert.Equal("plan.txt is larger than 20 MB. Save the plan as plain text and try again",
            await Refused<UploadPlan>(verb => verb.RunAsync("plan.txt", new byte[UploadPlan.LargestFile + 1], secretariat.Actor)));

    [Fact]
    public async Task A_file_that_is_no_plan_is_refused_and_saves_nothing()
    {
        var pdf = await Upload("%PDF-1.7 and so on");
        Assert.StartsWith("plan.txt is a PDF, not plain text", await Refuse(Request(pdf)));
        var prose = await Upload("Once upon a time there was no table.");
        Assert.StartsWith("plan.txt has no table of actions.", await Refuse(Request(prose)));
        Assert.Equal(0, await Look(db => db.Plans.CountAsync()));
    }

    [Fact]
    public async Task The_same_bytes_uploaded_twice_wait_once()
    {
        var first = await Upload();
        Assert.Equal(first, await Upload());
        Assert.Equal(1, await Look(db => db.PlanSources.CountAsync()));
        Assert.Equal(Encoding.UTF8.GetBytes(Document), await Look(db => db.PlanSources.Select(source => source.Bytes).SingleAsync()));
    }

    [Fact]
    public async Task A_path_is_no_part_of_a_file_s_name()
    {
        await Run<UploadPlan, Guid>(verb => verb.RunAsync("../../etc/plan.txt", "x"u8.ToArray(), secretariat.Actor));
        Assert.Equal("plan.txt", await Look(db => db.PlanSources.Select(source => source.File).SingleAsync()));
    }

    [Fact]
    public async Task An_upload_can_be_discarded_until_it_is_a_plan()
    {
        var waiting = await Upload();
        await Run<UploadPlan>(verb => verb.DiscardAsync(waiting, secretariat.Actor));
        Assert.Equal(0, await Look(db => db.PlanSources.CountAsync()));
        Assert.Equal("person: Discarded a plan's document", await LastAudited());
        await NotThere<UploadPlan>(verb => verb.DiscardAsync(waiting, secretariat.Actor));
        await NotThere<ImportPlan>(verb => verb.RunAsync(Request(waiting), secretariat.Actor));

        await Import();
        var kept = await Look(db => db.PlanSources.Select(source => source.Id).SingleAsync());
        await NotThere<UploadPlan>(verb => verb.DiscardAsync(kept, secretariat.Actor));
        await NotThere<ImportPlan>(verb => verb.RunAsync(Request(kept) with { Code = "AGAIN" }, secretariat.Actor));
    }

    [Theory]
    [InlineData(Role.BodyCoordinator)]
    [InlineData(Role.ServiceAdmin)]
    [InlineData(Role.Auditor)]
    public async Task Only_the_secretariat_uploads_looks_imports_or_discards(Role role)
    {
        var waiting = await Upload();
        var person = await Given.Person(role);
        await NotThere<UploadPlan>(verb => verb.RunAsync("plan.txt", "x"u8.ToArray(), person.Actor));
        await NotThere<UploadPlan>(verb => verb.DiscardAsync(waiting, person.Actor));
        await NotThere<ImportPlan>(verb => verb.FindUploadAsync(waiting, person.Actor));
        await NotThere<ImportPlan>(verb => verb.RunAsync(Request(waiting), person.Actor));
        var scoped = await Given.Person(Role.Secretariat, (await Given.Body()).Scope);
        await NotThere<UploadPlan>(verb => verb.RunAsync("plan.txt", "x"u8.ToArray(), scoped.Actor));
    }

    private static ImportPlan.Request Request(Guid source) => new(source, "Neighbours Together Plan", "NTP", "Example Government", "March 2019", "England");

    private Task<Guid> Upload(string document = Document) => Run<UploadPlan, Guid>(verb => verb.RunAsync("plan.txt", Encoding.UTF8.GetBytes(document), secretariat.Actor));

    private async Task<string> Import(string document = Document)
    {
        var source = await Upload(document);
        return await Run<ImportPlan, string>(verb => verb.RunAsync(Request(source), secretariat.Actor));
    }

    private Task<string> Refuse(ImportPlan.Request request) => Refused<ImportPlan>(verb => verb.RunAsync(request, secretariat.Actor));

    private Task<List<PlanAction>> Actions() => Look(db => db.Actions.Include(action => action.Leads).Include(action => action.Components).Include(action => action.Changes)
        .AsSplitQuery().OrderBy(action => action.Ref).ToListAsync());
}
