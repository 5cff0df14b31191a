namespace Concord.Edtf.Reading;

/// <summary>A text, how far it is read, and the first fault found in it.</summary>
internal sealed class Reader(string text, EdtfReading reading)
{
    public string Text { get; } = text;

    public EdtfReading Reading { get; } = reading;

    public int At { get; set; }

    public EdtfError? Error { get; private set; }

    public bool IsAtEnd => At >= Text.Length;

    /// <summary>The character to be read; a line feed, which no expression has, at the end.</summary>
    public char Next => IsAtEnd ? '\n' : Text[At];

    /// <summary>What is to be read, for a sentence.</summary>
    public string Found => IsAtEnd ? "the end" : char.IsSurrogate(Next) || char.IsControl(Next) ? "a character that is no part of a date" : $"\"{Next}\"";

    public bool Take(char expected)
    {
        if (Next != expected) return false;
        At++;
        return true;
    }

    public bool TakeDots()
    {
        if (!Text.AsSpan(At).StartsWith("..", StringComparison.Ordinal)) return false;
        At += 2;
        return true;
    }

    /// <summary>The characters from here on that are digits, or <c>X</c> where that may be.</summary>
    public string TakeDigits(bool orUnspecified, int most = int.MaxValue)
    {
        var from = At;
        while (At - from < most && (char.IsAsciiDigit(Next) || (orUnspecified && Next == 'X'))) At++;
        return Text[from..At];
    }

    /// <summary>Notes a fault, unless one was noted before, and gives nothing.</summary>
    public T? Refuse<T>(string sentence, int? at = null)
        where T : class
    {
        Error ??= new(sentence, at ?? At);
        return null;
    }
}
