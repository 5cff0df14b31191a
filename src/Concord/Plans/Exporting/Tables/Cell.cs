using Concord.Shared.Documents;
using System.Globalization;

namespace Concord.Plans.Exporting.Tables;

/// <summary>A cell of a table: its words, and the figure or the day that it is, where it is one.</summary>
public readonly record struct Cell(string Text, long? Figure = null, DateOnly? Day = null)
{
    public static Cell Of(string? text) => new(PlainText.Of(text ?? ""));

    public static Cell Of(long? figure) => new(figure?.ToString(CultureInfo.InvariantCulture) ?? "", figure);

    public static Cell Of(DateOnly? day) => new(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", Day: day);

    public static Cell Lines(IEnumerable<string> lines) => Of(string.Join('\n', lines));
}
