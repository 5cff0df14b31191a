using System.Globalization;
using System.Security;
using System.Text;

namespace Concord.Shared.Documents;

/// <summary>A bar chart as SVG: for a page and for an OpenDocument text. It is named and described, and its words are text.</summary>
public static class BarChartSvg
{
    public const int Width = 960, RowHeight = 30;

    private const int Labels = 330, Values = 70, MostLetters = 46;

    public static int Height(BarChart chart) => (chart.Bars.Count * RowHeight) + 10;

    public static string Of(BarChart chart)
    {
        var most = chart.Bars.Count == 0 ? 1 : Math.Max(1, chart.Bars.Max(bar => bar.Value));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height(chart)}" width="{Width}" height="{Height(chart)}" role="img" font-family="Arial, sans-serif" font-size="15"><title>{Said(chart.Title)}</title><desc>{Said(chart.Description)}</desc>""");
        for (var at = 0; at < chart.Bars.Count; at++)
        {
            var bar = chart.Bars[at];
            var (y, length) = (5 + (at * RowHeight), bar.Value / most * (Width - Labels - Values));
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{Labels - 10}" y="{y + 19}" text-anchor="end" fill="currentColor">{Said(Short(bar.Label))}</text><rect x="{Labels}" y="{y + 4}" width="{Math.Max(1, length):0.#}" height="{RowHeight - 9}" fill="#1d4f91"/><text x="{Labels + length + 8:0.#}" y="{y + 19}" fill="currentColor">{bar.Value:#,0.#}</text>""");
        }
        return svg.Append("</svg>").ToString();
    }

    private static string Short(string label) => label.Length <= MostLetters ? label : $"{label[..(MostLetters - 1)]}…";

    private static string Said(string text) => SecurityElement.Escape(PlainText.Of(text));
}
