using System.Globalization;

namespace Concord.Segregation;

/// <summary>A unit's outline: one or more rings, holes running the other way. Read from well-known text.</summary>
public sealed class Polygon
{
    private Polygon(IReadOnlyList<(double X, double Y)[]> rings)
    {
        Rings = rings;
        double twice = 0, cx = 0, cy = 0;
        var (ox, oy) = rings[0][0];
        foreach (var ring in rings)
            for (var i = 0; i + 1 < ring.Length; i++)
            {
                // Measured from one corner, so that national-grid coordinates do not cancel.
                var (ax, ay, bx, by) = (ring[i].X - ox, ring[i].Y - oy, ring[i + 1].X - ox, ring[i + 1].Y - oy);
                var cross = (ax * by) - (bx * ay);
                twice += cross;
                cx += (ax + bx) * cross;
                cy += (ay + by) * cross;
                Perimeter += Math.Sqrt(((bx - ax) * (bx - ax)) + ((by - ay) * (by - ay)));
            }
        if (twice == 0) throw new ArgumentException("The polygon has no area");
        (Area, CentroidX, CentroidY) = (Math.Abs(twice) / 2, ox + (cx / (3 * twice)), oy + (cy / (3 * twice)));
    }

    /// <summary>Rings, each closed: first point = last.</summary>
    public IReadOnlyList<(double X, double Y)[]> Rings { get; }

    /// <summary>Area.</summary>
    public double Area { get; }

    /// <summary>Length of all rings.</summary>
    public double Perimeter { get; }

    /// <summary>Easting of the centre of gravity.</summary>
    public double CentroidX { get; }

    /// <summary>Northing of the centre of gravity.</summary>
    public double CentroidY { get; }

    /// <summary>Reads POLYGON or MULTIPOLYGON well-known text. Rings are turned so that outlines and holes run opposite ways.</summary>
    /// <param name="wellKnownText">POLYGON or MULTIPOLYGON, plane coordinates.</param>
    /// <exception cref="ArgumentException">The text is not of that form.</exception>
    public static Polygon Parse(string wellKnownText)
    {
        ArgumentNullException.ThrowIfNull(wellKnownText);
        var text = wellKnownText.Trim();
        var multi = text.StartsWith("MULTIPOLYGON", StringComparison.OrdinalIgnoreCase);
        if (!multi && !text.StartsWith("POLYGON", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException("A polygon starts with POLYGON or MULTIPOLYGON", nameof(wellKnownText));
        var outline = multi ? 3 : 2;
        var (rings, depth, from, first) = (new List<(double, double)[]>(), 0, 0, true);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(')
            {
                depth++;
                from = i + 1;
                if (depth == outline - 1) first = true;
            }
            else if (text[i] == ')')
            {
                if (depth == outline)
                {
                    rings.Add(Ring(text[from..i], first));
                    first = false;
                }
                depth--;
            }
        }
        if (depth != 0 || rings.Count == 0) throw new ArgumentException("The brackets of the polygon do not match", nameof(wellKnownText));
        return new(rings);
    }

    private static (double X, double Y)[] Ring(string text, bool outline)
    {
        var points = text.Split(',').Select(Point).ToArray();
        if (points.Length < 4 || points[0] != points[^1]) throw new ArgumentException("A ring needs at least four points and ends where it starts");
        double twice = 0;
        for (var i = 0; i + 1 < points.Length; i++)
            twice += ((points[i].X - points[0].X) * (points[i + 1].Y - points[0].Y)) - ((points[i + 1].X - points[0].X) * (points[i].Y - points[0].Y));
        if (twice > 0 != outline) Array.Reverse(points);
        return points;
    }

    private static (double X, double Y) Point(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2
            || !double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var x)
            || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var y))
            throw new ArgumentException($"'{text.Trim()}' is not a point");
        return (x, y);
    }
}
