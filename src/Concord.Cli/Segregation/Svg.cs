using System.Globalization;
using System.Security;
using System.Text;

namespace Concord.Cli.Segregation;

/// <summary>An SVG drawing with a title, a description and, in a file beside it, its numbers; colours that the colour-blind can tell apart (Okabe and Ito).</summary>
internal sealed class Svg(double width, double height, string title, string description, Report numbers)
{
    public static readonly string[] Colours = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#999933"];
    private readonly StringBuilder _body = new();

    /// <summary>What is drawn, as a table: for those who cannot see the drawing, or want to check it.</summary>
    public Report Numbers => numbers;

    public void Line(IEnumerable<(double X, double Y)> points, string colour, string dash = "")
        => _body.AppendLine(Invariant($"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"{(dash.Length > 0 ? $" stroke-dasharray=\"{dash}\"" : "")} points=\"{Points(points)}\"/>"));

    public void Area(IEnumerable<(double X, double Y)> points, string colour, double opacity)
        => _body.AppendLine(Invariant($"<polygon fill=\"{colour}\" fill-opacity=\"{opacity}\" points=\"{Points(points)}\"/>"));

    public void Box(double x, double y, double w, double h, string colour) => _body.AppendLine(Invariant($"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{w:0.##}\" height=\"{h:0.##}\" fill=\"{colour}\" shape-rendering=\"crispEdges\"/>"));

    public void Dot(double x, double y, double r, string colour, string label)
        => _body.AppendLine(Invariant($"<circle cx=\"{x:0.##}\" cy=\"{y:0.##}\" r=\"{r:0.##}\" fill=\"{colour}\"><title>{SecurityElement.Escape(label)}</title></circle>"));

    public void Text(double x, double y, string text, string anchor = "start")
        => _body.AppendLine(Invariant($"<text x=\"{x:0.##}\" y=\"{y:0.##}\" font-family=\"sans-serif\" font-size=\"12\" text-anchor=\"{anchor}\">{SecurityElement.Escape(text)}</text>"));

    public string Drawn(string numbersFile)
        => Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title desc\"><title id=\"title\">{SecurityElement.Escape(title)}</title>\n<desc id=\"desc\">{SecurityElement.Escape($"{description} The numbers drawn are in {numbersFile}.")}</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n{_body}</svg>\n");

    private static string Points(IEnumerable<(double X, double Y)> points) => string.Join(' ', points.Select(p => Invariant($"{p.X:0.##},{p.Y:0.##}")));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
