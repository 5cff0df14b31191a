using System.Globalization;
using Concord.Segregation;

namespace Concord.Reference;

/// <summary>Cases where a cell is spoilt: the right answer is a refusal that names the row and the column.</summary>
internal static class BadInput
{
    public static Outcome Run(ReferenceCase c, Dataset data)
    {
        var cell = c.Text("cell")?.Split(' ') ?? ["row", "2"];
        var group = c.Text("group") ?? (cell.Length > 3 ? cell[3] : data.Groups[1]);
        var row = int.Parse(cell[1], CultureInfo.InvariantCulture);
        var copy = data.Copy();
        var kind = c.Index.Split(':')[1];
        copy.Set(group, row, kind switch
        {
            "nan" => "NaN", "inf" => "Infinity", "negative" => "-" + Math.Max(1, data.Numbers(group)[row]).ToString(CultureInfo.InvariantCulture), _ => "ten",
        });
        try
        {
            copy.Table();
            return Outcome.Missed("the cell was accepted");
        }
        catch (InvalidCountException e) when (e.Row == row && e.Message.Contains(group, StringComparison.Ordinal))
        {
            return Outcome.Met("refused: " + e.Message);
        }
        catch (FormatException e) when (kind == "string")
        {
            return Outcome.Met("refused: " + e.Message);
        }
    }
}
