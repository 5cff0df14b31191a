using System.ComponentModel;
using Concord.Shared.Promises;

namespace Concord.Web.Api.Answers;

[Description("What the words of a delivery date mean here. Seasons and named days are written as month and day: 03-01.")]
public sealed record PromiseRulesAnswer(
    [property: Description("The version of the rules that every promise names.")] string RuleSet,
    SeasonsAnswer Seasons,
    [property: Description("The first and last month of each part of a year, from 1.")] PartsOfYear PartsOfYear,
    FinancialYear FinancialYear, AcademicYearAnswer AcademicYear,
    [property: Description("What the rules make of examples in this year.")] IReadOnlyList<RuleExample> Examples)
{
    public static PromiseRulesAnswer Of(PromiseRules rules, int year) => new(
        rules.Version, new(Days(rules.Seasons.Spring), Days(rules.Seasons.Summer), Days(rules.Seasons.Autumn), Days(rules.Seasons.Winter)), rules.PartsOfYear, rules.FinancialYear,
        new(rules.AcademicYear.FirstMonth, Days(rules.AcademicYear.AutumnTerm), Days(rules.AcademicYear.SpringTerm), Days(rules.AcademicYear.SummerTerm)),
        [.. rules.Rows(year).Select(row => new RuleExample(row.Example, row.First, row.Last))]);

    private static DaysAnswer Days(DaysOfYear days) => new(days.First.ToString(), days.Last.ToString());
}

public sealed record SeasonsAnswer(DaysAnswer Spring, DaysAnswer Summer, DaysAnswer Autumn, DaysAnswer Winter);

public sealed record AcademicYearAnswer(int FirstMonth, DaysAnswer AutumnTerm, DaysAnswer SpringTerm, DaysAnswer SummerTerm);

public sealed record DaysAnswer(string First, string Last);

public sealed record RuleExample(string Text, DateOnly Earliest, DateOnly Latest);
