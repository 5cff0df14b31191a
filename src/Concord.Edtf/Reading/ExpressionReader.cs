using System.Globalization;

namespace Concord.Edtf.Reading;

/// <summary>Reads a whole text: tells its kind, and sees that nothing is left over.</summary>
internal static class ExpressionReader
{
    public static EdtfExpression? Read(Reader reader)
    {
        if (reader.Text.Length == 0) return reader.Refuse<EdtfExpression>("There is nothing to read");
        if (reader.Text.Length > EdtfExpression.MostCharacters)
            return reader.Refuse<EdtfExpression>(string.Create(CultureInfo.InvariantCulture, $"The text has more than {EdtfExpression.MostCharacters} characters"), EdtfExpression.MostCharacters);
        var read = reader.Next is '[' or '{' ? SetReader.Read(reader)
            : reader.Text.Contains('/', StringComparison.Ordinal) ? IntervalReader.Read(reader)
            : DateOrTime(reader);
        return read is null || reader.IsAtEnd ? read : reader.Refuse<EdtfExpression>(LeftOver(reader));
    }

    private static EdtfExpression? DateOrTime(Reader reader) =>
        PartReader.Read(reader) is not { } part ? null : reader.Next == 'T' ? TimeReader.Read(reader, part) : part;

    private static string LeftOver(Reader reader) => reader.Next switch
    {
        '?' or '~' or '%' => "There is a mark here already: \"%\" is uncertain and approximate",
        '/' => "An interval has two ends",
        ' ' => "No space may stand in an expression",
        ',' => "Several dates stand in [ ] for one of them, or in { } for all",
        _ => $"The expression should be over, and here is {reader.Found}",
    };
}
