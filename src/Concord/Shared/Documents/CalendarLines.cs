using System.Text;

namespace Concord.Shared.Documents;

/// <summary>Content lines of iCalendar (RFC 5545, 3.1): at most 75 octets each, longer ones folded, ended by CRLF.</summary>
internal sealed class CalendarLines(TextWriter to)
{
    private const int MostOctets = 75;

    /// <summary>For what is made of names, figures and commas of the format itself.</summary>
    public void Write(string name, string value) => Fold($"{name}:{value}");

    public void WriteText(string name, string text) => Fold($"{name}:{Escaped(PlainText.Of(text))}");

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    // Between characters, never inside one: a reader may decode line by line.
    private void Fold(string line)
    {
        var folded = new StringBuilder(line.Length + line.Length / 30);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        to.Write(folded.Append("\r\n"));
    }
}
