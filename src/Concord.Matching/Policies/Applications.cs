using Concord.Matching.Counterfactuals;

namespace Concord.Matching.Policies;

/// <summary>Who asks for which schools, in order of preference: one list for each pupil, end to end.</summary>
public sealed class Applications
{
    /// <summary>Takes the lists; the arrays are kept and not copied.</summary>
    /// <param name="start">For each pupil the position of the first application, and at the end their number.</param>
    /// <param name="schools">The school of each, the most wanted first.</param>
    /// <param name="facts">What is true of each, or null where nothing is.</param>
    /// <param name="distance">Metres given with each, or null where distance is a straight line.</param>
    public Applications(int[] start, int[] schools, ApplicationFacts[]? facts = null, double[]? distance = null)
    {
        if (start.Length == 0 || start[0] != 0 || start[^1] != schools.Length || (facts ?? []).Length is > 0 and var some && some != schools.Length || (distance is not null && distance.Length != schools.Length))
            throw new ArgumentException("start must run from 0 to the number of applications, and every column must be equally long");
        (Start, Schools, Facts, Distance) = (start, schools, facts, distance);
    }

    // Where each application stood in the rows that were handed in, so that a refusal can name its row.
    private int[]? _rows;

    internal int RowOf(int application) => _rows?[application] ?? application;

    internal int[] Start { get; }
    internal int[] Schools { get; }
    internal ApplicationFacts[]? Facts { get; }
    internal double[]? Distance { get; }

    /// <summary>How many pupils there are lists for; a list may be empty.</summary>
    public int Pupils => Start.Length - 1;

    /// <summary>How many applications there are.</summary>
    public int Count => Schools.Length;

    /// <summary>The schools a pupil asks for, the most wanted first.</summary>
    /// <param name="pupil">The pupil, from 0.</param>
    public ReadOnlySpan<int> Of(int pupil) => Schools.AsSpan(Start[pupil]..Start[pupil + 1]);

    /// <summary>The same lists with one school more in some of them.</summary>
    internal Applications With(int school, IReadOnlyList<NewApplication> asking)
    {
        var preference = new int[Pupils];
        Array.Fill(preference, -1);
        for (var row = 0; row < asking.Count; row++)
        {
            BadRow.If((uint)asking[row].Pupil >= (uint)Pupils, "asking", row, "there is no such pupil", "pupil");
            BadRow.If(asking[row].Preference < 1, "asking", row, "preferences count from 1", "order");
            BadRow.If(preference[asking[row].Pupil] >= 0, "asking", row, "the same pupil is there twice", "pupil");
            preference[asking[row].Pupil] = row;
        }
        var start = new int[Start.Length];
        var (schools, facts, distance) = (new List<int>(Count + asking.Count), new List<ApplicationFacts>(Count + asking.Count), new List<double>(Count + asking.Count));
        for (var pupil = 0; pupil < Pupils; pupil++)
        {
            start[pupil] = schools.Count;
            var before = preference[pupil] < 0 ? -1 : Math.Min(Start[pupil + 1], Start[pupil] + asking[preference[pupil]].Preference - 1);
            for (var at = Start[pupil]; at <= Start[pupil + 1]; at++)
            {
                if (at == before)
                {
                    schools.Add(school);
                    facts.Add(asking[preference[pupil]].Facts);
                    distance.Add(asking[preference[pupil]].Distance ?? double.NaN);
                }
                if (at == Start[pupil + 1]) break;
                schools.Add(Schools[at]);
                facts.Add(Facts?[at] ?? ApplicationFacts.None);
                distance.Add(Distance?[at] ?? double.NaN);
            }
        }
        start[^1] = schools.Count;
        return new(start, [.. schools], [.. facts], [.. distance]);
    }

    /// <summary>Gathers lists from rows in any order. O(rows · log rows).</summary>
    /// <param name="pupils">How many pupils there are.</param>
    /// <param name="rows">One row for each pupil and school; the smallest order is the most wanted.</param>
    /// <exception cref="BadRow">An unknown pupil, a school or an order twice for one pupil, or a distance that is not a number or is negative.</exception>
    public static Applications Gather(int pupils, IReadOnlyList<ApplicationRow> rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            BadRow.If((uint)rows[row].Pupil >= (uint)pupils, "preferences", row, "there is no such pupil", "pupil");
            BadRow.If(rows[row].Distance is { } metres && !(metres >= 0 && double.IsFinite(metres)), "preferences", row, "the distance is not a number of metres", "distance");
        }
        var order = Enumerable.Range(0, rows.Count).OrderBy(row => rows[row].Pupil).ThenBy(row => rows[row].Order).ToArray();
        var start = new int[pupils + 1];
        for (var at = 0; at < order.Length; at++)
        {
            var row = rows[order[at]];
            BadRow.If(at > 0 && rows[order[at - 1]].Pupil == row.Pupil && rows[order[at - 1]].Order == row.Order, "preferences", order[at], $"preference {row.Order} is given twice by one pupil", "order");
            start[row.Pupil + 1]++;
            for (var other = at - 1; other >= 0 && rows[order[other]].Pupil == row.Pupil; other--)
                BadRow.If(rows[order[other]].School == row.School, "preferences", Math.Max(order[at], order[other]), "the same school is named twice by one pupil", "school");
        }
        for (var pupil = 0; pupil < pupils; pupil++) start[pupil + 1] += start[pupil];
        return new(start, [.. order.Select(row => rows[row].School)], [.. order.Select(row => rows[row].Facts)],
            rows.Any(row => row.Distance is not null) ? [.. order.Select(row => rows[row].Distance ?? double.NaN)] : null) { _rows = order };
    }
}

/// <summary>One application as a file gives it.</summary>
/// <param name="Pupil">The number of the pupil from 0.</param>
/// <param name="School">The number of the school from 0.</param>
/// <param name="Order">1 for the most wanted.</param>
/// <param name="Facts">What is true of this pupil at this school.</param>
/// <param name="Distance">Metres, where the policy takes a given distance.</param>
public readonly record struct ApplicationRow(int Pupil, int School, int Order, ApplicationFacts Facts = ApplicationFacts.None, double? Distance = null);
