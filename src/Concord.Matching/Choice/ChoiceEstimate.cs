namespace Concord.Matching.Choice;

/// <summary>An estimated model.</summary>
/// <param name="Model">The coefficients.</param>
/// <param name="StandardErrors">Their standard errors, in the order kilometres, quality, sibling, own-group share.</param>
/// <param name="LogLikelihood">The log-likelihood reached.</param>
public sealed record ChoiceEstimate(ChoiceModel Model, IReadOnlyList<double> StandardErrors, double LogLikelihood)
{
    private const int Traits = SchoolTraits.Count, MostSteps = 50;

    internal static ChoiceEstimate? From(IReadOnlyList<RankedChoice> choices)
    {
        var beta = new double[Traits];
        var (gradient, information) = (new double[Traits], new double[Traits, Traits]);
        var likelihood = Evaluate(choices, beta, gradient, information);
        for (var step = 0; step < MostSteps; step++)
        {
            if (Invert(information) is not { } inverse) return null;
            var move = new double[Traits];
            for (var row = 0; row < Traits; row++) for (var column = 0; column < Traits; column++) move[row] += inverse[row, column] * gradient[column];
            var (scale, reached) = (1.0, double.NegativeInfinity);
            var next = beta;
            for (; scale > 1e-6 && !(reached >= likelihood); scale /= 2)
            {
                next = [.. beta.Select((value, at) => value + scale * move[at])];
                reached = Evaluate(choices, next, gradient, information);
            }
            if (!double.IsFinite(reached) || next.Any(value => Math.Abs(value) > 1e4)) return null;
            var gained = reached - likelihood;
            (beta, likelihood) = (next, reached);
            if (Math.Abs(gained) > 1e-9 * (1 + Math.Abs(likelihood))) continue;
            if (Invert(information) is not { } last) return null;
            return new(new(beta[0], beta[1], beta[2], beta[3]), [.. Enumerable.Range(0, Traits).Select(at => Math.Sqrt(last[at, at]))], likelihood);
        }
        return null;
    }

    private static double Evaluate(IReadOnlyList<RankedChoice> choices, double[] beta, double[] gradient, double[,] information)
    {
        Array.Clear(gradient);
        Array.Clear(information);
        var likelihood = 0.0;
        foreach (var choice in choices)
        {
            SchoolTraits[] left = [.. choice.Named, .. choice.NotNamed];
            var worth = Array.ConvertAll(left, school => beta[0] * school.Kilometres + beta[1] * school.Quality + beta[2] * school.Sibling + beta[3] * school.OwnGroupShare);
            for (var chosen = 0; chosen < choice.Named.Count && chosen + 1 < left.Length; chosen++)
                likelihood += One(left.AsSpan(chosen), worth.AsSpan(chosen), gradient, information);
        }
        return likelihood;
    }

    // The first school is the one chosen; the gradient is its traits less their mean, the information their covariance.
    private static double One(ReadOnlySpan<SchoolTraits> schools, ReadOnlySpan<double> worth, double[] gradient, double[,] information)
    {
        var highest = worth[0];
        foreach (var value in worth) highest = Math.Max(highest, value);
        var total = 0.0;
        Span<double> mean = stackalloc double[Traits];
        mean.Clear();
        foreach (var value in worth) total += Math.Exp(value - highest);
        for (var school = 0; school < schools.Length; school++)
            for (var trait = 0; trait < Traits; trait++) mean[trait] += Math.Exp(worth[school] - highest) / total * schools[school][trait];
        for (var trait = 0; trait < Traits; trait++) gradient[trait] += schools[0][trait] - mean[trait];
        for (var school = 0; school < schools.Length; school++)
        {
            var chance = Math.Exp(worth[school] - highest) / total;
            for (var row = 0; row < Traits; row++)
                for (var column = 0; column < Traits; column++) information[row, column] += chance * (schools[school][row] - mean[row]) * (schools[school][column] - mean[column]);
        }
        return worth[0] - highest - Math.Log(total);
    }

    // Gauss and Jordan with the largest pivot; null where a trait does not vary or two vary together.
    private static double[,]? Invert(double[,] matrix)
    {
        var (work, inverse) = ((double[,])matrix.Clone(), new double[Traits, Traits]);
        for (var at = 0; at < Traits; at++) inverse[at, at] = 1;
        for (var pivot = 0; pivot < Traits; pivot++)
        {
            var best = pivot;
            for (var row = pivot; row < Traits; row++) if (Math.Abs(work[row, pivot]) > Math.Abs(work[best, pivot])) best = row;
            if (!(Math.Abs(work[best, pivot]) > 1e-10)) return null;
            for (var column = 0; column < Traits; column++)
            {
                (work[pivot, column], work[best, column]) = (work[best, column], work[pivot, column]);
                (inverse[pivot, column], inverse[best, column]) = (inverse[best, column], inverse[pivot, column]);
            }
            var by = work[pivot, pivot];
            for (var column = 0; column < Traits; column++) (work[pivot, column], inverse[pivot, column]) = (work[pivot, column] / by, inverse[pivot, column] / by);
            for (var row = 0; row < Traits; row++)
            {
                if (row == pivot) continue;
                var times = work[row, pivot];
                for (var column = 0; column < Traits; column++)
                {
                    work[row, column] -= times * work[pivot, column];
                    inverse[row, column] -= times * inverse[pivot, column];
                }
            }
        }
        return inverse;
    }
}
