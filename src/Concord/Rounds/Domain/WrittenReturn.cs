using Concord.Shared;

namespace Concord.Rounds.Domain;

/// <summary>A return's content with what was typed written into it, and what could not be read of it.</summary>
public sealed record WrittenReturn(ReturnContent Content, IReadOnlyList<Problem> Problems)
{
    /// <param name="typed">What was typed into a cell, by its name; null where the cell was not there, which keeps what it says.</param>
    public static WrittenReturn Over(ReturnContent content, IReadOnlyList<ReturnCell> cells, Func<ReturnCell, string?> typed)
    {
        var problems = new List<Problem>();
        foreach (var cell in cells)
        {
            if (typed(cell) is not { } text || Same(text, cell.Read(content))) continue;
            if (!text.Contains('\0', StringComparison.Ordinal) && cell.Write(content, text.ReplaceLineEndings("\n")) is { } written) content = written;
            else problems.Add(new(cell.Name, $"{cell.Label} must be {cell.Expected}"));
        }
        return new(content, problems);
    }

    // Browsers and spreadsheets end lines in their own way, and that is no change of the words.
    internal static bool Same(string a, string b) => Plain(a) == Plain(b);

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();
}
