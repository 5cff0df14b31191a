using System.Text.Json.Nodes;
using Concord.Shared;
using Concord.Shared.Promises;
using Microsoft.Extensions.Configuration;

namespace Concord.Tests.Shared.Promises;

public sealed class PromiseRulesTests
{
    private static readonly string ShippedText = File.ReadAllText(House.Repository.PathOf("src/Concord/Shared/Promises/promise-rules.json"));

    [Theory]
    [InlineData("version", "\"\"", "version is empty")]
    [InlineData("version", "null", "version")]
    [InlineData("colour", "\"red\"", "colour")]
    [InlineData("seasons.spring.first", "\"03-32\"", "'03-32' is not a month and a day such as 03-01")]
    [InlineData("seasons.spring.first", "301", "is not a month and a day such as 03-01")]
    [InlineData("seasons.monsoon", "{}", "monsoon")]
    [InlineData("partsOfYear.early.last", "13", "partsOfYear.early: months 1 to 13 are not a part of a year")]
    [InlineData("partsOfYear.mid.first", "9", "partsOfYear.mid: months 9 to 8 are not a part of a year")]
    [InlineData("financialYear.firstMonth", "0", "financialYear.firstMonth: there is no month 0")]
    [InlineData("financialYear.namedBy", "\"middle\"", "namedBy")]
    [InlineData("academicYear.firstMonth", "13", "academicYear.firstMonth: there is no month 13")]
    [InlineData("academicYear.autumnTerm.last", "\"01-31\"", "autumn term: 01-31 comes before 09-01; only a season may pass the end of a year")]
    public void A_rule_set_that_is_none_is_refused_with_the_reason(string place, string value, string reason)
    {
        var refused = Assert.Throws<FormatException>(() => PromiseRules.Parse(With(place, value)));
        Assert.StartsWith("These are no rules for promised dates: ", refused.Message);
        Assert.Contains(reason, refused.Message);
    }

    [Theory]
    [InlineData("seasons.winter")]
    [InlineData("version")]
    [InlineData("financialYear.namedBy")]
    public void A_rule_set_that_lacks_something_is_refused(string place) =>
        Assert.Contains(place.Split('.')[^1], Assert.Throws<FormatException>(() => PromiseRules.Parse(With(place, null))).Message, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("spring ends in May")]
    public void What_is_no_json_object_is_refused(string text) => Assert.Throws<FormatException>(() => PromiseRules.Parse(text));

    [Theory]
    [InlineData(1, "2026-27", "2026-01-01", "2026-12-31", "2026")]
    [InlineData(7, "FY 2026", "2025-07-01", "2026-06-30", "2025-07/2026-06")]
    [InlineData(10, "Q1 2026-27", "2026-10-01", "2026-12-31", "2026-10/2026-12")]
    [InlineData(10, "end of FY 2026", "2026-07-01", "2026-09-30", "2026-07/2026-09")]
    public void A_financial_year_begins_when_the_rules_say(int month, string text, string earliest, string latest, string edtf)
    {
        var read = PromiseReader.Read(text, new(null, PromiseRules.Parse(With("financialYear.firstMonth", $"{month}"))));
        Assert.Equal((PartialDate.Parse(earliest).First, PartialDate.Parse(latest).First, edtf), (read.Earliest, read.Latest, read.Edtf));
    }

    [Theory]
    [InlineData("2023-12-01", "2024-02-29")]
    [InlineData("2024-12-01", "2025-02-28")]
    public void The_29th_of_February_is_the_last_day_of_February(string first, string last)
    {
        var read = PromiseReader.Read($"Winter {first[..4]}", new(null, PromiseRules.Shipped));
        Assert.Equal((PartialDate.Parse(first).First, PartialDate.Parse(last).First), (read.Earliest, read.Latest));
    }

    [Fact]
    public void The_season_table_can_be_shown() =>
        Assert.Equal(
            ["Spring 2027: 1 March to 31 May 2027", "Summer 2027: 1 June to 31 August 2027", "Autumn 2027: 1 September to 30 November 2027", "Winter 2027/28: 1 December 2027 to 29 February 2028"],
            PromiseRules.Shipped.Rows(2027).Take(4).Select(row => $"{row.Example}: {row.Days}"));

    [Fact]
    public void A_setting_names_another_rule_set()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "rules.json");
            File.WriteAllText(file, With("version", "\"ours-3\""));
            Assert.Equal("ours-3", Settings(folder.FullName, file).PromiseRules.Version);
            Assert.Equal("2026-1", Settings(folder.FullName, null).PromiseRules.Version);
            File.WriteAllText(file, With("version", "\" \""));
            Assert.Equal(
                $"Concord:Promises:Rules cannot be used: {file}: These are no rules for promised dates: version is empty",
                Assert.Throws<InvalidOperationException>(() => Settings(folder.FullName, file)).Message);
            File.Delete(file);
            Assert.StartsWith("Concord:Promises:Rules cannot be used: ", Assert.Throws<InvalidOperationException>(() => Settings(folder.FullName, file)).Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ConcordSettings Settings(string folder, string? rules) =>
        ConcordSettings.From(new ConfigurationBuilder().AddInMemoryCollection([new("Concord:DataFolder", folder), new("Concord:Promises:Rules", rules)]).Build());

    private static string With(string place, string? value)
    {
        var root = JsonNode.Parse(ShippedText)!;
        var names = place.Split('.');
        var parent = names[..^1].Aggregate(root, (node, name) => node[name]!).AsObject();
        parent.Remove(names[^1]);
        if (value is not null) parent[names[^1]] = JsonNode.Parse(value);
        return root.ToJsonString();
    }
}
