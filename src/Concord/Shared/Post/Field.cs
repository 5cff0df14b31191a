using System.Globalization;
using System.Text.RegularExpressions;

namespace Concord.Shared.Post;

/// <summary>
/// What a message may say about a case, by kind. There is no kind for a return's words, its rating or its status, so
/// none of them can get into an e-mail: whoever reads over a shoulder, or the wrong mailbox, learns that there is work.
/// The name of a field is the name of its kind, here as in <c>((count))</c>.
/// </summary>
public abstract partial record Field
{
    private protected Field(string name, string text) => (Name, Text) = (name, text);

    public string Name { get; }
    public string Text { get; }

    // A name is one line and no address: what somebody typed as their name must not become a link in our message.
    private protected static string OneLine(string text, int most)
    {
        var line = Scheme().Replace(Blank().Replace(text, " ").Trim(), "");
        return line.Length <= most ? line : line[..most];
    }

    private protected static string Whole(Uri address) =>
        address.IsAbsoluteUri && address.Scheme is "http" or "https" ? address.AbsoluteUri : throw new ArgumentException("A link in a message is a whole web address", nameof(address));

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"[\p{L}\d+.-]*:/+|www\.|\(\(|\)\)|[\[\]<>]", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scheme();
}

/// <summary>How many.</summary>
public sealed record Count : Field
{
    public Count(int number) : base("count", Checked(number).ToString(CultureInfo.InvariantCulture)) { }

    public static implicit operator Count(int number) => new(number);

    private static int Checked(int number) => number > 0 ? number : throw new ArgumentOutOfRangeException(nameof(number), number, "A message tells of one thing or more");
}

/// <summary>A day, as people write it.</summary>
public sealed record Day(DateOnly On) : Field("day", On.ToString("d MMMM yyyy", CultureInfo.InvariantCulture))
{
    public static implicit operator Day(DateOnly on) => new(on);
}

/// <summary>An address on this service, where whoever may see the case signs in and reads it.</summary>
public sealed record Link : Field
{
    public Link(Uri address) : base("link", Whole(address)) { }

    public static implicit operator Link(Uri address) => new(address);
}

/// <summary>An address on this service where whoever gets the message says that they want no more of them.</summary>
public sealed record EndLink : Field
{
    public EndLink(Uri address) : base("end", Whole(address)) { }
}

/// <summary>What a round is called, such as “January to March 2027”.</summary>
public sealed record RoundName(string Called) : Field("round", OneLine(Called, 100));

/// <summary>An action's reference, such as ICAP-2.07, never its words.</summary>
public sealed record ActionReference : Field
{
    public ActionReference(string reference) : base("action", Checked(reference)) { }

    private static string Checked(string reference) => reference.Length is > 0 and <= 40 && !reference.Any(char.IsWhiteSpace)
        ? reference : throw new ArgumentException($"“{reference}” is no action's reference", nameof(reference));
}

/// <summary>The own name of whom the message is for.</summary>
public sealed record PersonName(string Called) : Field("name", OneLine(Called, 200));

/// <summary>The lines of what was put together, each made of the fields above.</summary>
internal sealed record Lines(IReadOnlyList<string> Each) : Field("lines", string.Join("\n\n", Each));
