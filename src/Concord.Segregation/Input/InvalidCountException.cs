namespace Concord.Segregation;

/// <summary>A count that is NaN, infinite or negative. The message names the row and the column, both as given.</summary>
public sealed class InvalidCountException : ArgumentException
{
    internal InvalidCountException(int row, int column, string rowName, string columnName, double count)
        : base(FormattableString.Invariant(
            $"Count at row {row} ({rowName}), column {column} ({columnName}) is {count}: counts must be finite and not negative"))
        => (Row, Column, Count) = (row, column, count);

    /// <summary>Position of the unit, from 0.</summary>
    public int Row { get; }

    /// <summary>Position of the group, from 0.</summary>
    public int Column { get; }

    /// <summary>The value refused.</summary>
    public double Count { get; }
}
