using System.Text.Json;
using System.Text.RegularExpressions;

namespace Concord.Tests.Plans.Demonstration;

public sealed partial class DemonstrationContentTests
{
    const string PublishedIn = "2019-02";

    static readonly string[] Kinds =
        ["commitment", "review", "legislate", "fund", "consult", "publish", "ongoing support"];

    static readonly string[] Statuses =
        ["not started", "on track", "at risk", "off track", "complete", "ongoing", "paused", "awaiting vehicle"];

    static readonly string[] LeadsThatAreNotOneBody = ["All departments", "Cross-Government led by DfE"];

    static readonly PlanFile Plan = Read<PlanFile>("src/Concord/Plans/Demonstration/integrated-communities.json");
    static readonly BodiesFile Register = Read<BodiesFile>("src/Concord/Places/Reference/bodies.json");
    static readonly AreasFile Areas = Read<AreasFile>("src/Concord/Places/Reference/integration-areas.json");

    static IEnumerable<ActionRow> Actions => Plan.Chapters.SelectMany(chapter => chapter.Actions);

    [Fact]
    public void The_plan_has_seventy_four_actions_in_eight_chapters()
    {
        Assert.Equal(74, Actions.Count());
        Assert.Equal([4, 11, 16, 6, 10, 9, 15, 3], Plan.Chapters.Select(chapter => chapter.Actions.Count));
        Assert.Equal(Enumerable.Range(1, 8), Plan.Chapters.Select(chapter => chapter.Number));
        Assert.All(Plan.Chapters, chapter => Assert.NotEmpty(chapter.Summary));
    }

    [Fact]
    public void References_run_in_order_within_each_chapter()
    {
        var expected = Plan.Chapters.SelectMany(chapter =>
            Enumerable.Range(1, chapter.Actions.Count).Select(row => $"{Plan.Code}-{chapter.Number}.{row:00}"));
        Assert.Equal(expected, Actions.Select(action => action.Ref));
    }

    [Fact]
    public void Every_action_is_told_in_fifteen_to_forty_five_words() =>
        Assert.All(Actions, action => Assert.InRange(action.Text.Split(' ').Length, 15, 45));

    [Fact]
    public void Every_kind_and_status_is_one_the_programme_knows() =>
        Assert.All(Actions, action =>
        {
            Assert.Contains(action.Kind, Kinds);
            Assert.Contains(action.Status, Statuses);
        });

    [Fact]
    public void The_demonstration_shows_every_status() =>
        Assert.Equal(Statuses.Order(StringComparer.Ordinal), Actions.Select(action => action.Status).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_status_note_says_that_it_is_invented()
    {
        Assert.Contains("made up", Plan.DemonstrationNote);
        Assert.All(Actions, action => Assert.StartsWith("Invented: ", action.StatusNote));
    }

    [Fact]
    public void Every_action_says_what_done_means() =>
        Assert.All(Actions, action => Assert.False(string.IsNullOrWhiteSpace(action.DoneMeans), action.Ref));

    [Fact]
    public void An_ongoing_action_is_judged_by_a_review()
    {
        var ongoing = Actions.Where(action => action.Promised == "Ongoing").ToList();
        Assert.Equal(22, ongoing.Count);
        Assert.All(ongoing, action => Assert.Contains("review", action.DoneMeans));
    }

    [Fact]
    public void Parts_of_a_promise_add_up_to_the_whole() =>
        Assert.All(
            Actions.Where(action => action.PromisedParts is not null),
            action => Assert.Equal(action.Promised, string.Join(' ', action.PromisedParts!)));

    [Fact]
    public void A_target_has_a_figure_and_a_unit()
    {
        var targets = Actions.Where(action => action.Target is not null).Select(action => action.Target!).ToList();
        Assert.Contains(new Target(1560, "children and young people"), targets);
        Assert.All(targets, target => Assert.True(target.Figure > 0 && target.Unit.Length > 0));
    }

    [Fact]
    public void Every_lead_was_the_short_name_of_one_body_when_the_plan_was_published() =>
        Assert.All(
            Actions.Select(action => action.Lead).Except(LeadsThatAreNotOneBody).SelectMany(lead => lead.Split(" / ")).Where(lead => lead != "All"),
            lead => Assert.Single(Register.Bodies, body => body.Names.Any(name => name.Short == lead && name.WasInUse(PublishedIn))));

    [Fact]
    public void Every_dated_name_says_where_its_date_comes_from_and_the_names_of_a_body_follow_on() =>
        Assert.All(Register.Bodies, body =>
        {
            Assert.All(body.Names, name =>
            {
                Assert.NotEmpty(name.Source);
                Assert.All(new[] { name.From, name.To }.OfType<string>(), date => Assert.Matches(YearMonthOrDay(), date));
            });
            Assert.All(body.Names.Zip(body.Names.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        });

    [Fact]
    public void Every_successor_is_a_body_of_the_register()
    {
        var keys = Register.Bodies.Select(body => body.Key).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(Register.Bodies.SelectMany(body => body.Successors), successor =>
        {
            Assert.Contains(successor.Key, keys);
            Assert.Contains(successor.Kind, new[] { "rename", "merge", "split", "transfer" });
            Assert.Matches(YearMonthOrDay(), successor.On);
        });
    }

    [Fact]
    public void The_five_integration_areas_have_their_codes_and_their_councils()
    {
        Assert.Equal(["E06000008", "E08000032", "E06000031", "E08000030", "E09000031"], Areas.Areas.Select(area => area.Code));
        Assert.All(Areas.Areas, area =>
        {
            var council = Assert.Single(Register.Bodies, body => body.Key == area.Council);
            Assert.Equal(area.Code, council.Identifiers["gss"]);
            Assert.InRange(area.Point.Lat, 51, 54);
            Assert.InRange(area.Point.Long, -3, 0);
        });
    }

    [Fact]
    public void An_action_is_placed_in_all_five_areas_or_in_Walsall_alone()
    {
        var five = Areas.Areas.Select(area => area.Code).ToList();
        var placed = Actions.Where(action => action.Places.Count > 0).ToList();
        Assert.Equal(
            ["ICAP-2.04", "ICAP-3.08", "ICAP-3.10", "ICAP-5.01", "ICAP-6.01", "ICAP-6.03", "ICAP-7.01", "ICAP-7.06"],
            placed.Select(action => action.Ref));
        Assert.All(placed, action => Assert.Equal(action.Ref == "ICAP-7.06" ? ["E08000030"] : five, action.Places));
    }

    static T Read<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Root(), file)), JsonSerializerOptions.Web)!;

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Concord.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Concord.slnx");
        return folder.FullName;
    }

    [GeneratedRegex(@"^\d{4}(?:-\d{2}(?:-\d{2})?)?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearMonthOrDay();

    sealed record PlanFile(string Code, string DemonstrationNote, IReadOnlyList<Chapter> Chapters);

    sealed record Chapter(int Number, string Title, string Summary, IReadOnlyList<ActionRow> Actions);

    sealed record ActionRow(
        string Ref, string Text, string Lead, string Promised, IReadOnlyList<string>? PromisedParts, string Kind,
        IReadOnlyList<string> Components, string DoneMeans, Target? Target, IReadOnlyList<string> Places, string Status, string StatusNote);

    sealed record Target(long Figure, string Unit);

    sealed record BodiesFile(IReadOnlyList<Body> Bodies);

    sealed record Body(
        string Key, string Kind, IReadOnlyList<DatedName> Names, IReadOnlyList<Successor> Successors, IReadOnlyDictionary<string, string> Identifiers);

    sealed record DatedName(string Name, string Short, string? From, string? To, string Source)
    {
        // Dates of unlike precision still sort as text: "1782" < "2019-02" < "2021-09".
        public bool WasInUse(string month) =>
            string.CompareOrdinal(From ?? "", month) <= 0 && (To is null || string.CompareOrdinal(month, To) < 0);
    }

    sealed record Successor(string Key, string Kind, string On, string Note);

    sealed record AreasFile(IReadOnlyList<Area> Areas);

    sealed record Area(string Name, string Kind, string Code, int BoundaryYear, string Council, Point Point);

    sealed record Point(double Lat, double Long);
}
