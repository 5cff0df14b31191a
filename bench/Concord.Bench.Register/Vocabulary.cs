namespace Concord.Bench.Register;

/// <summary>Invented words, a few of them everywhere and most of them rare, as in any text; the same ones for the same seed.</summary>
internal sealed class Vocabulary
{
    private const int Size = 4_000;
    private static readonly string[] Starts = ["com", "in", "re", "pro", "sup", "con", "dis", "ex", "par", "ter", "mon", "vil", "sch", "pla", "ber", "cal"];
    private static readonly string[] Middles = ["mun", "teg", "port", "gra", "lis", "ven", "dor", "mat", "cil", "fer", "pan", "sto", "ral", "bin", "nec", "qua"];
    private static readonly string[] Ends = ["ity", "ation", "ing", "ed", "er", "ment", "al", "ive", "s", "ance", "ful", "ism", "ic", "ous", "le", "on"];

    private readonly Random random;
    private readonly string[] words;

    public Vocabulary(int seed)
    {
        random = new Random(seed);
        var made = new HashSet<string>(StringComparer.Ordinal);
        while (made.Count < Size) made.Add(One(Starts) + One(Middles) + (random.Next(2) == 0 ? "" : One(Middles)) + One(Ends));
        words = [.. made];
    }

    /// <summary>A word by its rank: 0 is the commonest.</summary>
    public string this[int rank] => words[rank];

    public string Text(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word())) + ".";

    public int Below(int most) => random.Next(most);

    public T One<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    /// <summary>Zipf's law, near enough: half of all words are of the commonest few dozen.</summary>
    public string Word() => words[(int)Math.Min(Size - 1, Math.Exp(random.NextDouble() * Math.Log(Size)))];

    /// <summary>What people type: a common word, a rare one, some words, a phrase, the beginning of a word, a reference, words that nothing has.</summary>
    public string Query(int number) => (number % 7) switch
    {
        0 => words[random.Next(10)],
        1 => words[random.Next(500, Size)],
        2 => $"{Word()} {Word()} {Word()}",
        3 => $"\"{words[random.Next(40)]} {words[random.Next(40)]}\"",
        4 => Word()[..3],
        5 => $"BENCH-{random.Next(1, 11)}.{random.Next(1, 1000):000}",
        _ => $"{words[random.Next(40)]} zebra",
    };
}
