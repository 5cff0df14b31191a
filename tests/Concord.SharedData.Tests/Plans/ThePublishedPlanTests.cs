using System.Diagnostics;
using System.Text;
using Concord.Plans.Domain;
using Concord.Plans.Importing;
using Concord.Shared;
using Concord.Shared.Promises;

namespace Concord.SharedData.Tests.Plans;

public class ThePublishedPlanTests
{
    private const string File = "seeds/003_531207e201521160.txt";

    private static readonly LeadNames Departments = new(
    [
        new("Ministry of Housing, Communities and Local Government", "MHCLG", []),
        new("Department for Education", "DfE", []),
        new("Home Office", "HO", []),
        new("Department for Digital, Culture, Media and Sport", "DCMS", []),
        new("Department for Work and Pensions", "DWP", []),
        new("Ministry of Justice", "MoJ", []),
        new("Government Equalities Office", "GEO", []),
        new("Foreign and Commonwealth Office", "FCO", []),
    ]);

    private readonly byte[] bytes = SharedFolder.Read(File);
    private readonly PlanDraft draft;
    private readonly List<ActionDraft> actions;

    public ThePublishedPlanTests()
    {
        draft = PublishedPlan.Open(File, bytes).Read(new(Departments, new(PartialDate.Parse("2019-02"), PromiseRules.Shipped)));
        actions = [.. draft.Chapters.SelectMany(chapter => chapter.Actions)];
    }

    [Fact]
    public void It_holds_74_actions_in_eight_chapters()
    {
        Assert.Equal("Integrated Communities Action Plan", draft.Title);
        Assert.Equal(
            [
                (1, "Strengthening leadership", 4),
                (2, "Supporting new migrants and local residents", 11),
                (3, "Education and young people", 16),
                (4, "Boosting English language", 6),
                (5, "Places and communities", 10),
                (6, "Increasing economic opportunity", 9),
                (7, "Rights and freedoms", 15),
                (8, "Measuring success", 3),
            ],
            draft.Chapters.Select(chapter => (chapter.Number, chapter.Title, chapter.Actions.Count)));
        Assert.Equal(74, actions.Count);
    }

    [Fact]
    public void A_reference_is_plan_chapter_and_row()
    {
        Assert.Equal(74, actions.Select(action => action.Ref).Distinct().Count());
        Assert.Equal("ICAP-1.01", actions[0].Ref);
        Assert.Equal("ICAP-8.03", actions[^1].Ref);
        Assert.Equal(154, Find("ICAP-2.07").Line);
    }

    [Fact]
    public void Every_source_cell_is_there_byte_for_byte_at_its_line()
    {
        var lines = Lines();
        Assert.All(actions, action => Assert.Equal(
            lines[action.Line - 1],
            Encoding.UTF8.GetBytes(string.Join('\t', action.SourceText, action.SourceLead, action.SourcePromised))));
    }

    [Fact]
    public void Nineteen_leads_and_33_dates_are_worded_differently()
    {
        Assert.Equal(19, actions.Select(action => action.SourceLead).Distinct().Count());
        Assert.Equal(33, actions.Select(action => action.SourcePromised).Distinct().Count());
        Assert.Equal(22, actions.Count(action => action.SourcePromised == "Ongoing"));
    }

    [Fact]
    public void Three_actions_have_components() =>
        Assert.Equal(
            [("ICAP-2.08", 2), ("ICAP-6.02", 3), ("ICAP-7.09", 5)],
            actions.Where(action => action.Components.Count > 0).Select(action => (action.Ref, action.Components.Count)));

    [Fact]
    public void Words_are_plain_and_keep_their_typography()
    {
        Assert.All(actions.SelectMany(action => action.Components.Append(action.Text)), text =>
        {
            Assert.NotEmpty(text);
            Assert.DoesNotContain(text, character => "<>•¹³\t".Contains(character));
            Assert.DoesNotContain("  ", text);
        });
        Assert.Matches("‘[a-z-]+’", Find("ICAP-2.07").Text);
        Assert.Contains("<i>", Find("ICAP-5.03").SourceText);
        Assert.All(["ICAP-2.08", "ICAP-6.02", "ICAP-7.09"], reference => Assert.EndsWith(":", Find(reference).Text));
    }

    [Fact]
    public void Every_lead_is_known_and_at_most_one_is_accountable()
    {
        Assert.All(actions, action => Assert.NotEmpty(action.Leads));
        Assert.All(actions, action => Assert.True(action.Leads.Count(lead => lead.Role == LeadRole.Accountable) <= 1));
        Assert.Equal(["ICAP-1.01", "ICAP-1.02"], actions.Where(action => action.Leads[0].Role == LeadRole.AllDepartments).Select(action => action.Ref));
        Assert.Equal([("HO", LeadRole.Accountable), ("DfE", LeadRole.Joint)], LeadsOf("ICAP-2.07"));
        Assert.Equal([("DfE", LeadRole.Accountable), ("All departments", LeadRole.AllDepartments)], LeadsOf("ICAP-4.01"));
        Assert.Equal([("MHCLG", LeadRole.Accountable), ("All departments", LeadRole.AllDepartments)], LeadsOf("ICAP-8.02"));
        Assert.Equal(["MHCLG", "DCMS", "DfE"], LeadsOf("ICAP-3.10").Select(lead => lead.Item1));
    }

    [Fact]
    public void The_one_footnote_of_an_action_stays_with_it()
    {
        var action = Assert.Single(actions, action => action.Footnotes.Count > 0);
        Assert.Equal("ICAP-3.13", action.Ref);
        Assert.Equal((13, 184), (action.Footnotes[0].Mark, action.Footnotes[0].Line));
        Assert.Contains("https://www.gov.uk/government/consultations/", action.Footnotes[0].Text);
    }

    [Fact]
    public void Nothing_is_left_that_was_not_understood() => Assert.Empty(draft.NotUnderstood);

    [Fact]
    public void Every_line_that_is_not_blank_is_accounted_for_once()
    {
        Assert.Equal(Lines().Count(line => !string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(line))), draft.Accounts.Values.Sum());
        Assert.Equal(74, draft.Accounts[LineKind.ActionRow]);
        Assert.Equal(8, draft.Accounts[LineKind.ChapterHeading]);
        Assert.Equal(14, draft.Accounts[LineKind.TableHeader]);
        Assert.Equal(12, draft.Accounts[LineKind.Contents]);
    }

    [Fact]
    public void Reading_it_takes_less_than_50_milliseconds()
    {
        for (var time = 0; time < 20; time++)
            PublishedPlan.Open(File, bytes).Read(new(Departments, new(PartialDate.Parse("2019-02"), PromiseRules.Shipped)));
        var fastest = Enumerable.Range(0, 10).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            PublishedPlan.Open(File, bytes).Read(new(Departments, new(PartialDate.Parse("2019-02"), PromiseRules.Shipped)));
            return watch.Elapsed;
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{fastest.TotalMilliseconds:0.0} ms");
        Assert.True(fastest < TimeSpan.FromMilliseconds(50), $"It took {fastest.TotalMilliseconds:0.0} ms");
    }

    private ActionDraft Find(string reference) => actions.Single(action => action.Ref == reference);

    private IEnumerable<(string, LeadRole)> LeadsOf(string reference) => Find(reference).Leads.Select(lead => (lead.ShortName, lead.Role));

    private List<byte[]> Lines()
    {
        var lines = new List<byte[]>();
        foreach (var range in bytes.AsSpan().Split((byte)'\n'))
            lines.Add(bytes[range]);
        return lines;
    }
}
