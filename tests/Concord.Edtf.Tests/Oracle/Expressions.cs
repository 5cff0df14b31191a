namespace Concord.Edtf.Tests.Oracle;

/// <summary>Expressions of all levels from a seed, and texts that are nearly such.</summary>
internal sealed class Expressions(int seed)
{
    private const string Alphabet = "0123456789-XYES/?~%[]{},.:TZ+ ";

    private readonly Random random = new(seed);

    public IReadOnlyList<string> Take(int count)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        while (texts.Count < count) texts.Add(Chance(3) ? Mutated(One()) : One());
        return [.. texts];
    }

    public string One() => random.Next(10) switch
    {
        0 => Day() + Time(),
        1 or 2 => Interval(),
        3 => Set(),
        _ => Part(),
    };

    private string Part() => random.Next(12) switch
    {
        0 => Qualifier(3) + LongYear() + Qualifier(3),
        1 => $"{Year()}S{random.Next(1, 6)}{Qualifier(6)}",
        2 or 3 => $"{Qualifier(8)}{Masked(Year(), 6)}{Qualifier(8)}-{Qualifier(8)}{random.Next(21, 42)}{Qualifier(4)}",
        4 or 5 => Masked(Year(), 3) + Qualifier(3),
        6 or 7 => $"{Masked(Year(), 4)}-{Masked(Two(12), 4)}{Qualifier(3)}",
        8 or 9 => $"{Masked(Year(), 4)}-{Masked(Two(12), 4)}-{Masked(Two(31), 3)}{Qualifier(3)}",
        10 => $"{Qualifier(3)}{Year()}{Qualifier(3)}-{Qualifier(2)}{Two(12)}{Qualifier(3)}",
        _ => $"{Qualifier(3)}{Year()}{Qualifier(3)}-{Qualifier(3)}{Two(12)}{Qualifier(3)}-{Qualifier(2)}{Two(31)}{Qualifier(3)}",
    };

    private string Interval()
    {
        string End() => random.Next(8) switch { 0 => "..", 1 => "", 2 => Day(), 3 => Year(), _ => Part() };
        return Chance(12) ? $"{Day()}{Time()}/{End()}" : $"{End()}/{End()}";
    }

    private string Set()
    {
        var elements = Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(6) switch
        {
            0 => $"{Year()}..{Year()}",
            1 => $"{Part()}..{Part()}",
            2 => Year(),
            _ => Part(),
        });
        var inside = (Chance(5) ? ".." : "") + string.Join(Chance(9) ? ", " : ",", elements) + (Chance(5) ? ".." : "");
        return Chance(2) ? $"[{inside}]" : $"{{{inside}}}";
    }

    private string Year() => (Chance(6) ? "-" : "") + (Chance(8) ? "0000" : Chance(2) ? $"{random.Next(1850, 2050):0000}" : $"{random.Next(10000):0000}");

    private string LongYear() =>
        $"Y{(Chance(3) ? "-" : "")}{random.NextInt64(1, (long)Math.Pow(10, random.Next(1, 9)))}{(Chance(3) ? $"E{random.Next(0, 6)}" : "")}{(Chance(3) ? $"S{random.Next(1, 7)}" : "")}";

    private string Day() => $"{Year()}-{Two(12)}-{Two(31)}";

    private string Time() => Clock() + random.Next(6) switch
    {
        5 => $"{(Chance(2) ? '+' : '-')}{random.Next(15):00}{random.Next(4) * 15:00}",
        0 => "Z",
        1 => $"{(Chance(2) ? '+' : '-')}{random.Next(15):00}",
        2 => $"{(Chance(2) ? '+' : '-')}{random.Next(15):00}:{random.Next(4) * 15:00}",
        _ => "",
    };

    private string Clock() => random.Next(20) switch
    {
        0 => "T24:00:00",
        1 => "T23:59:60",
        2 => $"T{random.Next(24):00}:{random.Next(60):00}",
        3 => $"T{random.Next(24):00}:{random.Next(60):00}:{random.Next(60):00}.{random.Next(1000)}",
        _ => $"T{random.Next(25):00}:{random.Next(60):00}:{(Chance(20) ? 60 : random.Next(60)):00}",
    };

    private string Two(int most) => $"{random.Next(Chance(20) ? 0 : 1, most + 1):00}";

    private string Masked(string digits, int oneIn)
    {
        if (!Chance(oneIn)) return digits;
        var masked = digits.ToCharArray();
        for (var at = masked.Length - (Chance(6) ? digits.TrimStart('-').Length : random.Next(1, 3)); at < masked.Length; at++) masked[at] = 'X';
        if (Chance(3)) masked[random.Next(digits[0] == '-' ? 1 : 0, masked.Length)] = 'X';
        return new(masked);
    }

    private string Qualifier(int oneIn) => Chance(oneIn) ? "?~%"[random.Next(3)].ToString() : "";

    private string Mutated(string text)
    {
        for (var times = random.Next(1, 3); times > 0; times--)
        {
            var at = random.Next(text.Length + 1);
            var letter = Alphabet[random.Next(Alphabet.Length)].ToString();
            text = random.Next(4) switch
            {
                0 when at < text.Length => text.Remove(at, 1),
                1 when at < text.Length => text.Remove(at, 1).Insert(at, letter),
                2 => text[..at] + text[random.Next(text.Length + 1)..],
                _ => text.Insert(at, letter),
            };
        }
        return text;
    }

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;
}
