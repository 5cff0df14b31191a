namespace Concord.Matching;

/// <summary>One row of the input cannot be used: which table, which row and field, and why, in a sentence for the person who supplied it.</summary>
/// <param name="table">The table as the caller knows it, such as <c>pupils</c>.</param>
/// <param name="row">The row counted from 0, as handed in.</param>
/// <param name="reason">What is wrong with it.</param>
/// <param name="field">The field, where it is one.</param>
public sealed class BadRow(string table, int row, string reason, string? field = null)
    : ArgumentException($"{table}, row {row + 1}{(field is null ? "" : $", {field}")}: {reason}")
{
    /// <summary>The table as the caller knows it.</summary>
    public string Table { get; } = table;

    /// <summary>The row counted from 0.</summary>
    public int Row { get; } = row;

    /// <summary>What is wrong with the row.</summary>
    public string Reason { get; } = reason;

    /// <summary>The field that is wrong, or null where it is the row as a whole.</summary>
    public string? Field { get; } = field;

    internal static void If(bool bad, string table, int row, string reason, string? field = null)
    {
        if (bad) throw new BadRow(table, row, reason, field);
    }
}
