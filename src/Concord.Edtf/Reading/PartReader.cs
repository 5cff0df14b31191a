namespace Concord.Edtf.Reading;

/// <summary>Reads a date, a season or a year, with its marks.</summary>
internal static class PartReader
{
    private static readonly string[] Names = ["year", "month", "day"];

    public static EdtfPart? Read(Reader reader)
    {
        var left = Marks.Take(reader);
        if (reader.Next == 'Y') return YearReader.Prefixed(reader, left);
        var yearAt = reader.At;
        if (Year(reader) is not { } year) return null;
        if (reader.Next == 'S') return YearReader.Significant(reader, year, yearAt, left);

        Span<int> starts = [yearAt, 0, 0];
        var components = new List<EdtfComponent>(3) { new(year, left) };
        Spread(components, Marks.Take(reader));
        while (components.Count < 3 && reader.Take('-'))
        {
            left = Marks.Take(reader);
            starts[components.Count] = reader.At;
            if (Two(reader, Names[components.Count]) is not { } digits) return null;
            components.Add(new(digits, left));
            Spread(components, Marks.Take(reader));
        }
        return components is [_, { Number: >= 21 and <= 41 }, ..] ? Season(reader, components, starts) : Date(reader, components, starts);
    }

    /// <summary>A mark to the right holds for every component so far.</summary>
    private static void Spread(List<EdtfComponent> components, EdtfQualification right)
    {
        for (var at = 0; at < components.Count; at++)
            components[at] = components[at] with { Qualification = components[at].Qualification | right };
    }

    private static EdtfSeason? Season(Reader reader, List<EdtfComponent> components, ReadOnlySpan<int> starts) => components.Count == 3
        ? reader.Refuse<EdtfSeason>("A season or another part of a year has no days", starts[2])
        : new(components[0], components[1]);

    private static EdtfDate? Date(Reader reader, List<EdtfComponent> components, ReadOnlySpan<int> starts)
    {
        var date = new EdtfDate(components[0], components.Count > 1 ? components[1] : null, components.Count > 2 ? components[2] : null);
        if (date.Month is { } month && !Enumerable.Range(1, 12).Any(month.Fits))
            return reader.Refuse<EdtfDate>($"There is no month {month.Digits}: months are 01 to 12, seasons and other parts of a year 21 to 41", starts[1]);
        if (date.Day is { } day && !Enumerable.Range(1, 31).Any(day.Fits)) return reader.Refuse<EdtfDate>($"There is no day {day.Digits}", starts[2]);
        return Possible.Edge(date, latest: false) is null ? reader.Refuse<EdtfDate>("There is no such day in that month", starts[2]) : date;
    }

    private static string? Year(Reader reader)
    {
        var from = reader.At;
        reader.Take('-');
        var digits = reader.TakeDigits(orUnspecified: true);
        if (digits.Length > 4) return reader.Refuse<string>("A year of more than four digits has \"Y\" before it", from);
        if (digits.Length < 4) return reader.Refuse<string>(Draft.Hint(reader) ?? $"A year has four digits, and here is {reader.Found}");
        var year = reader.Text[from..reader.At];
        return year == "-0000" ? reader.Refuse<string>("The year 0000 has no sign", from) : year;
    }

    private static string? Two(Reader reader, string what)
    {
        var digits = reader.TakeDigits(orUnspecified: true, most: 2);
        return digits.Length == 2 ? digits : reader.Refuse<string>(Draft.Hint(reader) ?? $"A {what} has two digits, and here is {reader.Found}");
    }
}
