using Concord.Matching.Policies;

namespace Concord.Matching.Tests.Policies;

public sealed class CodeCheckTests
{
    private const string First = """{ "name": "LAC", "when": "looked-after", "order": "distance" }""";
    private const string Rest = """{ "name": "Others", "order": "distance" }""";

    private static string[] Faults(string tiers, string more = "") =>
        [.. CodeCheck.Of(PolicyJson.Read($$"""{ "name": "School", "distance": "straight-line", "tieBreak": "single-lottery", "tiers": [{{tiers}}] {{more}} }""")).Select(fault => fault.Paragraph)];

    [Fact]
    public void A_plain_policy_has_no_fault() => Assert.Empty(Faults($"{First}, {Rest}"));

    [Fact]
    public void Looked_after_children_come_first() => Assert.Equal(["1.7"], Faults($$"""{ "name": "Siblings", "when": "sibling" }, {{First}}, {{Rest}}"""));

    [Fact]
    public void A_tie_break_and_a_measure_of_distance_are_needed() =>
        Assert.Equal(["1.8", "1.13"], CodeCheck.Of(PolicyJson.Read($$"""{ "name": "School", "tiers": [{{First}}, {{Rest}}] }""")).Select(fault => fault.Paragraph));

    [Theory]
    [InlineData("first-preference", "1.9c"), InlineData("financial-support", "1.9e"), InlineData("parent-occupation", "1.9f"), InlineData("hobby", "1.9i"), InlineData("interview", "1.9m"), InlineData("photograph", "1.9o"), InlineData("previous-school", "1.9b"), InlineData("behaviour-report", "1.9g"), InlineData("disability", "1.9h"), InlineData("contribution", "1.9n")]
    public void What_the_code_forbids_is_cited(string word, string paragraph) =>
        Assert.Equal([paragraph], Faults($$"""{{First}}, { "name": "Some", "when": "{{word}}" }, {{Rest}}"""));

    [Fact]
    public void Fee_paying_feeders_are_refused() =>
        Assert.Equal(["1.9l"], Faults($$"""{{First}}, { "name": "Feeder", "when": "feeder" }, {{Rest}}""", """, "feeders": [{ "school": "St Example", "chargesFees": true }]"""));

    [Fact]
    public void Aptitude_takes_a_tenth_at_most() =>
        Assert.Equal(["1.24"], Faults($"{First}, {Rest}", """, "reserves": [{ "name": "Music", "who": "meets-standard", "share": 0.2, "purpose": "aptitude" }]"""));

    [Fact]
    public void Scores_do_not_count_inside_a_band() =>
        Assert.Equal(["1.9d", "1.25 and following, Banding"], Faults($$"""{{First}}, { "name": "Others", "order": "score" }""", """, "reserves": [{ "name": "Band 0", "who": { "band": 0 }, "share": 1, "purpose": "ability-band" }]"""));

    [Fact]
    public void Faith_schools_repeat_the_rule_among_the_others()
    {
        const string ofFaith = """{ "name": "LAC of the faith", "when": { "all": ["looked-after", "faith"] } }, { "name": "Faith", "when": "faith" }""";
        Assert.Empty(Faults($$"""{{ofFaith}}, {{First}}, {{Rest}}""", """, "religious": true"""));
        Assert.Equal(["1.37"], Faults($$"""{{ofFaith}}, {{Rest}}, {{First}}""", """, "religious": true"""));
        Assert.Equal(["1.37"], Faults($$"""{ "name": "Faith", "when": "faith" }, {{First}}, {{Rest}}""", """, "religious": true"""));
        Assert.Empty(Faults($$"""{{First}}, { "name": "Faith", "when": "faith" }, {{Rest}}""", """, "religious": true"""));
        Assert.Equal(["1.36"], Faults($$"""{{First}}, { "name": "Faith", "when": "faith" }, {{Rest}}"""));
    }

    [Fact]
    public void Grammar_schools_by_highest_score_need_no_first_tier_and_take_no_siblings()
    {
        const string score = """{ "name": "By score", "order": ["score", "distance"] }""";
        Assert.Empty(Faults(score, """, "selection": "highest-scores" """));
        Assert.Equal(["1.9j"], Faults($$"""{ "name": "Siblings", "when": "sibling" }, {{score}}""", """, "selection": "highest-scores" """));
    }

    [Fact]
    public void A_ballot_is_not_the_principal_rule_everywhere()
    {
        var ballot = PolicyJson.Read($$"""{ "name": "School", "tieBreak": "single-lottery", "tiers": [{ "name": "LAC", "when": "looked-after" }, { "name": "Others" }] }""");
        Assert.Equal("1.34", Assert.Single(CodeCheck.OfAuthority([ballot, ballot])).Paragraph);
        Assert.Empty(CodeCheck.OfAuthority([ballot]));
    }

    [Fact]
    public void Unknown_words_are_refused_where_they_stand()
    {
        var refused = Assert.Throws<PolicyNotUnderstood>(() => PolicyJson.Read("""{ "name": "School", "tiers": [{ "name": "A", "when": { "any": ["sibling", "cousin"] } }] }"""));
        Assert.Equal("policy.tiers[0].when.any[1]: the language has no fact called cousin", refused.Message);
    }
}
