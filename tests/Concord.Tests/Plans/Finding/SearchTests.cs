using Concord.Plans;
using Concord.Plans.Domain;
using Concord.Plans.Finding;
using Concord.Shared;
using Concord.Shared.Promises;

namespace Concord.Tests.Plans.Finding;

/// <summary>The same lists on SQLite and on PostgreSQL, letter for letter.</summary>
public sealed class SearchTests : FindingTest
{
    private GivenBody office = null!;

    protected override async Task BeginAsync()
    {
        await base.BeginAsync();
        office = await Given.Body("Ministry of Parks and Façades", "MPF");
        await Given.Action(PlanId, office, text: "Open a hall where neighbours meet, in 12,000 homes’ reach.");
        await Given.Action(PlanId, text: "Publish guidance for community-led schemes.", doneMeans: "The guidance is published and the hall has a copy.");
        await Given.Action(PlanId, text: "Publishing the café’s English strategy: a strategy for everybody.", with: action => action.AddComponent("Teach learners in Ålesund Straße"));
        await Given.Action(PlanId, text: "Meet the neighbours in every hall.", with: action =>
        {
            action.SetPromise(new PromisedDate("Spring 2027, then autumn 2028", PromiseKind.Compound, null, null, null, "", [Part("Prospectus printed", null), Part("Grants allocated", null)], "uk-2"));
            action.AddIndicator(null, "I-7", "Shortlist of libraries agreed", action.Promise);
        });
        await Given.Action(PlanId, text: "नमस्ते دار سلام 东京 e-mail O’Neill’s m² ½ 🎉 party.");
    }

    [Theory]
    [InlineData("hall", "1.01 1.04 1.02")]
    [InlineData("HALL", "1.01 1.04 1.02")]
    [InlineData("halls", "1.01 1.04 1.02")]
    [InlineData("hal", "1.01 1.04 1.02")]
    [InlineData("hal ", "")]
    [InlineData("publish", "1.02 1.03")]
    [InlineData("published", "1.02 1.03")]
    [InlineData("\"published\"", "1.02")]
    [InlineData("neighbours meet", "1.01 1.04")]
    [InlineData("meet neighbours", "1.01 1.04")]
    [InlineData("\"neighbours meet\"", "1.01")]
    [InlineData("“neighbours meet”", "1.01")]
    [InlineData("\"meet the neigh", "")]
    [InlineData("\"meet the neighbours", "1.04")]
    [InlineData("meet -neighbours", "1.01 1.04")]
    [InlineData("community led", "1.02")]
    [InlineData("community-l", "1.02")]
    [InlineData("community-x", "")]
    [InlineData("12,000", "1.01")]
    [InlineData("000 12", "1.01")]
    [InlineData("\"000 12\"", "")]
    [InlineData("EX-1.02", "1.02")]
    [InlineData("ex-1.0", "1.01 1.02 1.03 1.04 1.05")]
    [InlineData("1.04", "1.04")]
    [InlineData("cafe strategies", "1.03")]
    [InlineData("CAFÉ", "1.03")]
    [InlineData("facades", "1.01")]
    [InlineData("mpf hall", "1.01")]
    [InlineData("alesund strasse", "1.03")]
    [InlineData("grants prospectus", "1.04")]
    [InlineData("\"printed grants\"", "")]
    [InlineData("i-7 shortlist", "1.04")]
    [InlineData("autumn 2028", "1.04")]
    [InlineData("नमस्ते", "1.05")]
    [InlineData("سلام", "1.05")]
    [InlineData("东京", "1.05")]
    [InlineData("o'neill", "1.05")]
    [InlineData("m2 party", "1.05")]
    [InlineData("🎉", "")]
    [InlineData("%", "")]
    [InlineData("AND", "1.01 1.02")]
    [InlineData("own:hall NOT rest", "")]
    public async Task Finds(string typed, string found) => Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), await Words(typed));

    [Fact]
    public async Task Nothing_typed_is_no_filter() => Assert.Equal(5, (await Words("  ")).Count);

    [Theory]
    [InlineData("hall", 3)]
    [InlineData("  ", 5)]
    [InlineData("🎉", 0)]
    public async Task Counts_what_it_finds(string typed, int found) => Assert.Equal(found, await Run<FindActions, int>(find => find.CountAsync("ex", new() { Q = typed })));

    [Fact]
    public async Task Best_is_all_the_words_side_by_side_in_the_action_itself()
    {
        await Given.Action(PlanId, text: "Where neighbours meet a hall is open.", doneMeans: "Open a hall");
        await Given.Action(PlanId, text: "Open a school.", doneMeans: "It has a hall");
        Assert.Equal(["1.01", "1.06", "1.07"], await Words("open a hall"));
    }

    [Fact]
    public async Task A_body_is_found_by_every_name_that_it_has_had()
    {
        await Run<Concord.Places.Registering.RenameBody>(verb => verb.RunAsync(new(office.Key, "Department of Gardens", "DoG", PartialDate.Parse("2027-01")), Concord.Shared.Actor.CommandLine));
        Assert.Equal(["1.01"], await Words("gardens"));
        Assert.Equal(["1.01"], await Words("façades"));
    }

    [Fact]
    public async Task Shows_where_the_words_were_found()
    {
        var rows = (await Found(new() { Q = "publish hal" })).Rows;
        Assert.Equal(["[Publish] guidance for community-led schemes.", "Done means: The guidance is [published] and the [hall] has a copy."], rows.Single().Found.Select(Shown));
        Assert.Equal(["Publishing the café’s English strategy: a strategy for everybody.", "Its parts: Teach learners in [Ålesund] [Straße]"], (await Found(new() { Q = "strasse alesund" })).Rows.Single().Found.Select(Shown));
        Assert.Equal(["Open a hall where [neighbours meet], in 12,000 homes’ reach."], (await Found(new() { Q = "\"neighbours meet\"" })).Rows.Single().Found.Select(Shown));
    }

    [Fact]
    public async Task Whatever_is_typed_is_a_search()
    {
        const string Alphabet = "ab1 \"“”'’*:()&|!<>-^~{}[]\\/%_§¶;,.+=@#$€£é\u0301İıß\u00AD\u200D\t\n\uD83C\uDF89\uD800\uDC00नम東²½";
        var random = new Random(20270315);
        for (var round = 0; round < 400; round++)
            await Words(new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]));
        await Words(new string('a', 5000));
        await Words(string.Concat(Enumerable.Repeat("\"a b\" c-d ", 400)));
    }

    [Fact]
    public async Task Every_word_of_a_very_long_action_is_found()
    {
        var text = string.Join(' ', Enumerable.Range(0, 1600).Select(number => $"w{number}"));
        await Given.Action(PlanId, text: text, doneMeans: text.Replace('w', 'v'));
        Assert.Equal(["1.06"], await Words("w0 v1599"));
        Assert.Equal(["1.06"], await Words("\"w1598 w1599\""));
        Assert.Empty(await Words("\"w1598 w1600\""));
    }

    private static string Shown(FoundWords found) => (found.Where.Length > 0 ? $"{found.Where}: " : "") + string.Concat(found.Pieces.Select(piece => piece.IsMatch ? $"[{piece.Text}]" : piece.Text));
}
