using System.Globalization;
using Concord.Shared;
using Concord.Shared.Calendar;
using Microsoft.Extensions.Configuration;

namespace Concord.Tests.Shared.Calendar;

public sealed class BankHolidaysTests
{
    [Theory]
    [InlineData(2002, "1 Jan, 29 Mar, 1 Apr, 6 May, 3 Jun, 4 Jun, 26 Aug, 25 Dec, 26 Dec")]
    [InlineData(2011, "3 Jan, 22 Apr, 25 Apr, 29 Apr, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec")]
    [InlineData(2012, "2 Jan, 6 Apr, 9 Apr, 7 May, 4 Jun, 5 Jun, 27 Aug, 25 Dec, 26 Dec")]
    [InlineData(2018, "1 Jan, 30 Mar, 2 Apr, 7 May, 28 May, 27 Aug, 25 Dec, 26 Dec")]
    [InlineData(2019, "1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec")]
    [InlineData(2020, "1 Jan, 10 Apr, 13 Apr, 8 May, 25 May, 31 Aug, 25 Dec, 28 Dec")]
    [InlineData(2021, "1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec")]
    [InlineData(2022, "3 Jan, 15 Apr, 18 Apr, 2 May, 2 Jun, 3 Jun, 29 Aug, 19 Sep, 26 Dec, 27 Dec")]
    [InlineData(2023, "2 Jan, 7 Apr, 10 Apr, 1 May, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec")]
    [InlineData(2024, "1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec")]
    [InlineData(2025, "1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec")]
    [InlineData(2026, "1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec")]
    [InlineData(2027, "1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec")]
    public void The_list_of_a_year_is_the_one_that_was_published(int year, string days) =>
        Assert.Equal(days, string.Join(", ", BankHolidays.Shipped.In(year).Select(holiday => holiday.Day.ToString("d MMM", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(2021, 12, 27, "Christmas Day (substitute day)")]
    [InlineData(2021, 12, 28, "Boxing Day (substitute day)")]
    [InlineData(2022, 12, 26, "Boxing Day")]
    [InlineData(2022, 12, 27, "Christmas Day (substitute day)")]
    [InlineData(2020, 12, 28, "Boxing Day (substitute day)")]
    [InlineData(2022, 1, 3, "New Year’s Day (substitute day)")]
    [InlineData(2022, 9, 19, "State funeral of Queen Elizabeth II")]
    public void A_substitute_says_that_it_is_one(int year, int month, int day, string name) =>
        Assert.Equal(name, BankHolidays.Shipped.On(new(year, month, day))?.Name);

    [Fact]
    public void Every_year_has_eight_and_none_of_them_lies_on_a_weekend_or_twice()
    {
        foreach (var year in Enumerable.Range(1978, 300))
        {
            var holidays = BankHolidays.Shipped.In(year);
            var more = BankHolidays.Shipped.Proclaimed.Count(holiday => holiday.Day.Year == year && holiday.InsteadOf is null);
            Assert.Equal(8 + more, holidays.Select(holiday => holiday.Day).Distinct().Count());
            Assert.DoesNotContain(holidays, holiday => holiday.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        }
    }

    [Fact]
    public void Before_the_rule_began_nothing_is_claimed() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BankHolidays.Shipped.In(1977));

    [Theory]
    [InlineData("""{ "version": "", "proclaimed": [] }""", "version is empty")]
    [InlineData("""{ "version": "x" }""", "proclaimed")]
    [InlineData("""{ "version": "x", "proclaimed": [], "years": {} }""", "years")]
    [InlineData("""{ "version": "x", "proclaimed": [{ "day": "2027-02-30", "name": "y" }] }""", "proclaimed[0].day")]
    [InlineData("""{ "version": "x", "proclaimed": [{ "day": "2027-06-05", "name": "y" }] }""", "2027-06-05 is a Saturday")]
    [InlineData("""{ "version": "x", "proclaimed": [{ "day": "2027-05-03", "name": "y" }] }""", "2027-05-03 is a bank holiday twice")]
    [InlineData("""{ "version": "x", "proclaimed": [{ "day": "2027-05-04", "name": "y", "insteadOf": "2027-05-05" }] }""", "2027-05-05 is no bank holiday that could be moved")]
    [InlineData("""{ "version": "x", "proclaimed": [{ "day": "1977-06-07", "name": "y" }] }""", "1977-06-07: the rule begins in 1978")]
    [InlineData("null", "the file says null")]
    [InlineData("bank holidays", "invalid")]
    public void A_list_that_is_none_is_refused_with_the_reason(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => BankHolidays.Parse(json)).Message);

    [Fact]
    public void A_setting_names_another_list()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "holidays.json");
            File.WriteAllText(file, """{ "version": "ours", "proclaimed": [{ "day": "2027-07-12", "name": "A new one" }] }""");
            Assert.Equal("A new one", Settings(folder.FullName, file).BankHolidays.On(12.July(2027))?.Name);
            var refused = Assert.Throws<InvalidOperationException>(() => Settings(folder.FullName, file + "x"));
            Assert.StartsWith("Concord:Calendar:BankHolidays cannot be used: ", refused.Message);
            Assert.Equal("2026-1", Settings(folder.FullName, null).BankHolidays.Version);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ConcordSettings Settings(string folder, string? file) => ConcordSettings.From(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Concord:DataFolder"] = folder, ["Concord:Calendar:BankHolidays"] = file }).Build());
}
