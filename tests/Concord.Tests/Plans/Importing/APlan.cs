using System.Text;
using Concord.Plans.Importing;
using Concord.Shared;
using Concord.Shared.Promises;

namespace Concord.Tests.Plans.Importing;

/// <summary>A small plan to start each test from, and the short way to read one.</summary>
internal static class APlan
{
    public const string Header = "Action\tLead department\tDelivery date";

    public const string Small =
        """
        The Office of Towns

        Friendly Towns Action Plan

        June 2031

        Contents

        Foreword	2
        Streets	3
        Gardens	5

        Foreword

        Towns are kinder when people know each other, as a survey found.¹

        1 Office of Towns, *Survey of kindness*

        <https://towns.example/survey>

        Streets

        A street is where neighbours meet.

        Action	Lead department	Delivery date
        We will paint ten benches.	HO	Spring 2032
        We will close a street for play.	HO / DfE	Ongoing

        3

        Action	Lead department	Delivery date
        We will publish a street guide.	All departments	From May 2032

        Gardens

        Gardens feed people.

        Commitment	Lead Department	Delivery date
        We will open a garden in each town.	DfE	Autumn 2032
        """;

    public static LeadNames Departments { get; } = new(
    [
        new("Home Office", "HO", ["Home Dept"]),
        new("Department for Education", "DfE", []),
        new("Department for Digital, Culture, Media and Sport", "DCMS", []),
        new("Ministry of Housing, Communities and Local Government", "MHCLG", []),
        new("First Agency", "FA", ["Agency"]),
        new("Second Agency", "SA", ["Agency"]),
    ]);

    public static DraftReading Reading { get; } = new(Departments, new(PartialDate.Parse("2032-01"), PromiseRules.Shipped));

    public static PlanDraft Read(string text, PlanReadOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    public static PlanDraft Read(byte[] bytes, PlanReadOptions? options = null)
    {
        var draft = PublishedPlan.Open("towns.txt", bytes).Read(Reading, options);
        Assert.Equal(LinesNotBlank(bytes), draft.Accounts.Values.Sum());
        Assert.True(draft.Accounts.GetValueOrDefault(LineKind.NotUnderstood) <= draft.NotUnderstood.Sum(each => each.Text.Split('\n', '\r').Length));
        return draft;
    }

    /// <summary>A plan of one chapter with these rows.</summary>
    public static PlanDraft WithRows(params string[] rows) => Read($"Towns Plan\n\nStreets\n\n{Header}\n{string.Join('\n', rows)}\n");

    public static ActionDraft WithRow(string row) => Assert.Single(Assert.Single(WithRows(row).Chapters).Actions);

    public static IEnumerable<ActionDraft> Actions(this PlanDraft draft) => draft.Chapters.SelectMany(chapter => chapter.Actions);

    // Told apart from the reader on purpose: by bytes, so that the sum is checked by someone else's count.
    private static int LinesNotBlank(byte[] bytes) =>
        Encoding.Latin1.GetString(bytes).Replace("\r\n", "\n").Split(bytes.Contains((byte)'\n') ? '\n' : '\r')
            .Count(line => !string.IsNullOrWhiteSpace(line.Replace("\u00EF\u00BB\u00BF", "")));
}
