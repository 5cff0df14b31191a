using System.Text.Json;
using System.Text.RegularExpressions;

namespace Concord.SharedData.Tests;

public sealed partial class DemonstrationAgainstTheSeedTests
{
    const int RunThatCountsAsCopied = 6;

    // A name is a fact and carries over; in a run it counts as one word. Longer names before the names they begin with.
    static readonly string[] ProperNames =
    [
        "Inter-Ministerial Group on Safe and Integrated Communities",
        "Integrated Communities English Language Programme",
        "Cross Government Anti-Muslim Hatred Working Group",
        "Local Authority Asylum Support Liaison Officers",
        "Independent Press Standards Organisation (IPSO)",
        "Cohesion and Integration Network (COIN)",
        "Cohesion and Integration Network",
        "Integrated Communities Action Plan",
        "English Language Coordination Fund",
        "Football Club Community Organisations",
        "English Football League (EFL) Trust",
        "Anti-Muslim Hatred Working Group",
        "Local Enterprise Partnerships (LEP)",
        "Local Enterprise Partnerships",
        "National Citizen Service (NCS)",
        "Department for Work and Pensions",
        "Early Years What Works Fund",
        "Post Grant Appointment Service",
        "Education Endowment Foundation",
        "Strengthening Faith Institutions",
        "Business in the Community",
        "Keep It In The Community",
        "Refugee Employment Network",
        "Social Housing Green Paper",
        "Black and Minority Ethnic",
        "Community Guide to Action",
        "Local Integration Strategies",
        "Local Industrial Strategies",
        "Controlling Migration Fund",
        "Integration Area programme",
        "Universal Credit Programme",
        "Gypsy, Roma and Traveller",
        "Walsall Integration Area",
        "Libraries of Sanctuary",
        "Register Our Marriage",
        "Parks Action Group",
        "Race Disparity Audit",
        "Communities Roadshow",
        "Minister of Religion",
        "Open Doors Project",
        "Job Centre Network",
        "Libraries Connected",
        "Libraries Taskforce",
        "Integration Areas",
        "Greater Manchester",
        "Immigration Rules",
        "Religious Workers",
        "Anne Frank Trust",
        "Life in the UK test",
        "Power to Change",
        "Universal Credit",
        "Challenge Areas",
        "Childcare Works",
        "Jobcentre Plus",
        "Greater London",
        "White British",
        "Dar ul Ulooms",
        "Sport England",
        "NHS England",
        "White Paper",
        "Home Office",
        "My Society",
        "NCS Trust",
    ];

    static readonly string[][] NamesAsWords =
        [.. ProperNames.Select(Words).OrderByDescending(name => name.Length)];

    [Fact]
    public void Lead_and_promise_are_the_published_cells()
    {
        var (published, ours) = BothPlans();
        Assert.Equal(published.Rows.Select(row => row.Lead), ours.Actions.Select(action => action.Lead));
        Assert.Equal(published.Rows.Select(row => row.Promised), ours.Actions.Select(action => action.Promised));
    }

    [Fact]
    public void Chapters_bear_their_published_titles()
    {
        var (published, ours) = BothPlans();
        Assert.All(ours.Chapters, chapter => Assert.Contains(chapter.Title, published.Lines));
    }

    [Fact]
    public void Each_published_bullet_has_its_component()
    {
        var (published, ours) = BothPlans();
        Assert.Equal(published.Rows.Select(row => row.Bullets), ours.Actions.Select(action => action.Components.Count));
    }

    [Fact]
    public void Each_figure_of_a_published_action_is_in_ours()
    {
        var (published, ours) = BothPlans();
        Assert.All(published.Rows.Zip(ours.Actions), pair =>
            Assert.Subset(Figures(pair.Second.Wording), Figures(pair.First.Text)));
    }

    [Fact]
    public void Each_name_in_a_published_action_is_in_ours()
    {
        var (published, ours) = BothPlans();
        Assert.All(published.Rows.Zip(ours.Actions), pair => Assert.Empty(
            Names(pair.First.Text).Except(Names(pair.Second.Wording), StringComparer.Ordinal)));
    }

    [Fact]
    public void No_six_words_running_are_shared_with_the_published_plan_but_for_names()
    {
        var (published, ours) = BothPlans();
        var theirs = published.Lines.SelectMany(Runs).ToHashSet(StringComparer.Ordinal);
        Assert.All(ours.Prose, prose => Assert.DoesNotContain(Runs(prose), theirs.Contains));
    }

    [Fact]
    public void A_sentence_copied_from_the_published_plan_would_be_noticed()
    {
        var (published, _) = BothPlans();
        var theirs = published.Lines.SelectMany(Runs).ToHashSet(StringComparer.Ordinal);
        Assert.All(published.Rows, row => Assert.Contains(Runs(row.Text), theirs.Contains));
    }

    static (Published Published, Plan Ours) BothPlans()
    {
        var root = Root();
        var shared = Environment.GetEnvironmentVariable("CONCORD_SHARED") ?? Path.Combine(root, "..", "shared");
        var seed = Path.Combine(shared, "seeds", "003_531207e201521160.txt");
        if (!File.Exists(seed))
            Assert.Skip("The published plan is not here: put the shared folder beside the repository or name it in CONCORD_SHARED.");

        var file = Path.Combine(root, "src", "Concord", "Plans", "Demonstration", "integrated-communities.json");
        return (new(File.ReadAllLines(seed)), JsonSerializer.Deserialize<Plan>(File.ReadAllText(file), JsonSerializerOptions.Web)!);
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Concord.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Concord.slnx");
        return folder.FullName;
    }

    static string WithoutTags(string cell) => Spaces().Replace(Tags().Replace(cell, ""), " ").Trim();

    static string[] Words(string text) =>
        [.. Word().Matches(Possessive().Replace(WithoutTags(text), "").ToLowerInvariant()).Select(match => match.Value)];

    static List<string> WordsAndNames(string text)
    {
        var words = Words(text);
        var found = new List<string>(words.Length);
        for (var at = 0; at < words.Length;)
        {
            var name = NamesAsWords.FirstOrDefault(name => words.AsSpan(at).StartsWith(name));
            found.Add(name is null ? words[at] : $"«{string.Join(' ', name)}»");
            at += name?.Length ?? 1;
        }

        return found;
    }

    static IEnumerable<string> Names(string text) =>
        WordsAndNames(text).Where(word => word[0] == '«');

    static IEnumerable<string> Runs(string text)
    {
        var words = WordsAndNames(text);
        return Enumerable.Range(0, Math.Max(0, words.Count - RunThatCountsAsCopied + 1))
            .Select(at => string.Join(' ', words.GetRange(at, RunThatCountsAsCopied)));
    }

    static HashSet<string> Figures(string text) =>
        [.. Figure().Matches(WithoutTags(text)).Select(match => match.Value)];

    [GeneratedRegex("<[^>]+>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"['’]s\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"[0-9]+(?:,[0-9]{3})*|[\p{L}£]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex("£?[0-9]+(?:,[0-9]{3})*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figure();

    sealed record Published(string[] Lines)
    {
        public IReadOnlyList<PublishedRow> Rows { get; } =
        [
            .. Lines.Select(line => line.Split('\t'))
                .Where(cells => cells.Length == 3 && cells[1] != "Lead Department")
                .Select(cells => new PublishedRow(cells[0], WithoutTags(cells[1]), WithoutTags(cells[2]))),
        ];
    }

    sealed record PublishedRow(string Text, string Lead, string Promised)
    {
        public int Bullets => Text.Count(letter => letter == '•');
    }

    sealed record Plan(string Summary, IReadOnlyList<Chapter> Chapters)
    {
        public IEnumerable<ActionRow> Actions => Chapters.SelectMany(chapter => chapter.Actions);

        public IEnumerable<string> Prose =>
        [
            Summary,
            .. Chapters.Select(chapter => chapter.Summary),
            .. Actions.SelectMany(action => (string[])[action.Text, .. action.Components, action.DoneMeans, action.StatusNote]),
        ];
    }

    sealed record Chapter(string Title, string Summary, IReadOnlyList<ActionRow> Actions);

    sealed record ActionRow(
        string Text, string Lead, string Promised, IReadOnlyList<string> Components, string DoneMeans, string StatusNote)
    {
        public string Wording => string.Join(' ', [Text, .. Components]);
    }
}
