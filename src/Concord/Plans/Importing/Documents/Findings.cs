namespace Concord.Plans.Importing.Documents;

/// <summary>What a reader has found so far, and how much it may find: past these limits a file is no plan, whatever else it is.</summary>
internal sealed class Findings(string file)
{
    public const int MostColumns = 1_024;
    public const int MostCells = 1_000_000;
    public const int MostCharacters = 32 * 1024 * 1024;
    private const int MostRemarks = 1_000;
    private const int LongestQuote = 1_000;

    private readonly List<SourceBlock> blocks = [];
    private readonly List<NotUnderstood> remarks = [];
    private int cells;
    private long characters;

    public string? Title { get; set; }
    public IReadOnlyList<SourceBlock> Blocks => blocks;
    public IReadOnlyList<NotUnderstood> Remarks => remarks;

    public void Add(SourceBlock block) => blocks.Add(block);

    public void Remark(SourcePlace place, string text, string why)
    {
        if (remarks.Count == MostRemarks)
            remarks.Add(new(place.Line, "", $"More than {MostRemarks:N0} places need a look: those further down are not listed"));
        if (remarks.Count > MostRemarks)
            return;
        var quote = text.Length > LongestQuote ? $"{text.AsSpan(0, LongestQuote)}…" : text;
        remarks.Add(new(place.Line, quote, place.Part is { } part ? $"{why} ({part})" : why));
    }

    /// <summary>Called as cells are made, so that a small file cannot grow without end.</summary>
    public void Count(SourcePlace place, int columns, int more = 1)
    {
        if (columns > MostColumns)
            throw NotReadable($"has a row of more than {MostColumns:N0} cells ({At(place)})", "Delete the columns that are not part of the plan, and try again");
        if ((cells += more) > MostCells)
            throw NotReadable($"has more than {MostCells:N0} cells", "Delete the rows and columns that are not part of the plan, and try again");
    }

    public string Counted(string text)
    {
        if ((characters += text.Length) > MostCharacters)
            throw NotReadable("holds more text than any plan", "Save only the plan, and choose that file");
        return text;
    }

    public PlanNotReadable NotReadable(string problem, string whatToDo) => new(file, problem, whatToDo);

    private static string At(SourcePlace place) => place.Part is { } part ? $"{part}, row {place.Line}" : $"line {place.Line}";
}
