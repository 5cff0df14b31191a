namespace Concord.Segregation;

/// <summary>Least squares by Householder reflections.</summary>
internal static class LeastSquares
{
    /// <summary>Coefficients of 1, x, x², … that fit y best where the residual of point i counts as scale_i times itself.</summary>
    public static double[] Polynomial(double[] x, double[] y, double[] scale, int terms)
    {
        var (n, a, b) = (x.Length, new double[x.Length, terms], new double[x.Length]);
        for (var i = 0; i < n; i++)
        {
            var power = scale[i];
            b[i] = power * y[i];
            for (var j = 0; j < terms; j++, power *= x[i]) a[i, j] = power;
        }
        for (var k = 0; k < terms; k++) Reflect(a, b, k, n, terms);
        var beta = new double[terms];
        for (var k = terms - 1; k >= 0; k--)
        {
            var sum = b[k];
            for (var j = k + 1; j < terms; j++) sum -= a[k, j] * beta[j];
            beta[k] = a[k, k] == 0 ? 0 : sum / a[k, k];
        }
        return beta;
    }

    private static void Reflect(double[,] a, double[] b, int k, int n, int terms)
    {
        double norm = 0;
        for (var i = k; i < n; i++) norm += a[i, k] * a[i, k];
        norm = Math.Sqrt(norm);
        if (norm == 0) return;
        if (a[k, k] > 0) norm = -norm;
        var v = new double[n];
        for (var i = k; i < n; i++) v[i] = a[i, k];
        v[k] -= norm;
        double square = 0;
        for (var i = k; i < n; i++) square += v[i] * v[i];
        if (square == 0) return;
        for (var j = k; j < terms; j++)
        {
            double dot = 0;
            for (var i = k; i < n; i++) dot += v[i] * a[i, j];
            for (var i = k; i < n; i++) a[i, j] -= 2 * dot / square * v[i];
        }
        double along = 0;
        for (var i = k; i < n; i++) along += v[i] * b[i];
        for (var i = k; i < n; i++) b[i] -= 2 * along / square * v[i];
    }
}
