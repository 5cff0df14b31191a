using System.Globalization;
using System.Text;
using Concord.Shared.Promises;

namespace Concord.Tests.Shared.Promises;

/// <summary>docs/promised-dates.md, written from what the reader makes of the wordings.</summary>
internal static class PromisedDatesPage
{
    private const int ExampleYear = 2026;
    private const string Head = "| wording | kind | EDTF | earliest | latest | rule |\n|---|---|---|---|---|---|\n";

    public static string Write()
    {
        var page = new StringBuilder($"""
            # Promised dates

            How the wording of a delivery date is read. The words as published are always kept; the days beside them are what
            rule set {PromiseRules.Shipped.Version} makes of them, and were not promised as days. "Earliest" and "latest" bound the time within which
            what was promised falls due: a dot means that the wording sets no such bound. EDTF is ISO 8601-2, level 1, with seasons
            (21 spring to 24 winter) also at the ends of an interval. An arrow marks a promise of the cell above it. What is not
            understood stays unread, and the rule says why. A test writes this page and fails when it is out of date.

            ## The rules

            The rule set ships with the product (`src/Concord/Shared/Promises/promise-rules.json`). To decide otherwise, copy
            the file, give it a version of its own, and name it in `Concord:Promises:Rules`. Days written as numbers are read
            with the day first unless the reader says that the month comes first; a date that begins with its year is read one way only.

            | wording | days |
            |---|---|

            """);
        foreach (var row in PromiseRules.Shipped.Rows(ExampleYear)) page.Append(CultureInfo.InvariantCulture, $"| {row.Example} | {row.Days} |\n");
        page.Append(Choices);
        page.Append("\n## The Integrated Communities Action Plan\n\nIts 33 wordings, as published in February 2019.\n\n").Append(Head);
        foreach (var wording in PublishedWordings.All) Append(page, PromiseReader.Read(wording.Text, PublishedWordings.Context));
        page.Append("\n## Other wordings\n\nAs if published on 18 February 2026.\n\n").Append(Head);
        foreach (var wording in OtherWordings.All) Append(page, PromiseReader.Read(wording.Text, OtherWordings.Context));
        page.Append("\n## Kept unread\n\nWhat only looks like a date, says too little or contradicts itself.\n\n").Append(Head);
        foreach (var wording in UnreadWordings.All.Where(wording => wording.Text.Length > 0)) Append(page, PromiseReader.Read(wording.Text, OtherWordings.Context));
        return page.ToString();
    }

    private const string Choices = """

        Where a wording could be read in more than one way:

        - **A season that passes the end of a year** bears the year in which it begins: "Winter 2018" is "Winter 2018/19".
        - **Early, mid and late** are the thirds of a year; **the start and the end** are its first and last quarter. Of a month, a season or a quarter nothing finer is made.
        - **Q2 2026** is of the calendar year, **Q2 2026-27** of the financial year. **2026-27** and **2026/27** are a financial year; **2026-2027** is two calendar years. **FY 2022** is the financial year that ends in 2022.
        - **"Winter 2018 / Spring 2019"** is one span over both, because they are neighbours: whoever writes it does not know in which of them it will be. "April 2026 / October 2026" is two promises.
        - **By** names a last day and no first, **from** a first and no last. "By Easter" is by Easter Monday, as "By Spring" is by the last day of spring; "by the start of" is by the first day, "before" by the day before.
        - **"Next spring"** is the first to begin after publication.
        - **A length and a beginning make an end**: a two year programme starting in 2019 is over by the end of 2021.
        - **Biannually** is twice a year; every two years is biennially.
        - **A number of four digits** that stands before a plain word is a count ("2019 pupils"), and in a title ("Equality Act 2010") it is no date.
        - **A misprint** is not guessed at, and neither is a weekday that does not fit its day.
        - **Words of time that are left over** beside a date ("2026 (Q2)", "not in 2026") keep the whole unread: the date alone would say something that was not promised.

        """;

    private static void Append(StringBuilder page, PromisedDate read)
    {
        var only = read.Parts.Count == 1 ? read.Parts[0].What : null;
        Row(page, Cell(read.Text) + (only is null ? "" : $"<br>*what: {Cell(only)}*"), read.Kind, read.Edtf, read.Earliest, read.Latest, read.Rule);
        if (read.Parts.Count < 2) return;
        foreach (var part in read.Parts)
            Row(page, $"↳ {Cell(part.Text)}{(part.What is null ? "" : $"<br>*what: {Cell(part.What)}*")}", part.Kind, part.Edtf, part.Earliest, part.Latest, part.Rule);
    }

    private static void Row(StringBuilder page, string text, PromiseKind kind, string? edtf, DateOnly? earliest, DateOnly? latest, string rule) =>
        page.Append(CultureInfo.InvariantCulture, $"| {text} | {kind.ToString().ToLowerInvariant()} | {(edtf is null ? "·" : $"`{edtf}`")} | {Day(earliest)} | {Day(latest)} | {Cell(rule)} |\n");

    private static string Cell(string text) => text.Replace("|", "\\|").Replace("~", "\\~").Replace("\n", "<br>");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "·";
}
