using System.Globalization;
using System.Security;

namespace Concord.Shared.Documents;

/// <summary>A bar chart as Word draws it (ECMA-376, DrawingML charts), with its alternative text. The figures are kept in the part itself.</summary>
internal static class DocxChart
{
    private const string Kind = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string InText = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    // In English Metric Units: 360,000 to the centimetre.
    private const int Width = 25 * 360_000, RowHeight = 230_000, Least = 2 * 360_000;

    public static string PartName(int number) => string.Create(CultureInfo.InvariantCulture, $"word/charts/chart{number}.xml");

    public static string ContentType(int number) => $"""<Override PartName="/{PartName(number)}" ContentType="{Kind}"/>""";

    public static string Relation(int number) => string.Create(CultureInfo.InvariantCulture, $"""<Relationship Id="chart{number}" Type="{DocxParts.Office}/chart" Target="charts/chart{number}.xml"/>""");

    public static string InBody(BarChart chart, int number) => string.Create(CultureInfo.InvariantCulture, $"""
        <w:p><w:r><w:drawing><wp:inline xmlns:wp="{InText}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{Width}" cy="{Height(chart)}"/><wp:docPr id="{1000 + number}" name="{Said(chart.Title)}" title="{Said(chart.Title)}" descr="{Said(chart.Description)}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="{Drawing}"><a:graphicData uri="{Chart}"><c:chart xmlns:c="{Chart}" r:id="chart{number}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
        """);

    // The axis of categories runs upwards, so it is turned round for the first bar to stand on top.
    public static string Xml(BarChart chart, string language) => string.Create(CultureInfo.InvariantCulture, $"""
        <c:chartSpace xmlns:c="{Chart}" xmlns:a="{Drawing}"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>{Said(chart.Unit)}</c:v></c:tx><c:spPr><a:solidFill><a:srgbClr val="1D4F91"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/><c:dLbls><c:spPr><a:noFill/></c:spPr><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:cat><c:strLit><c:ptCount val="{chart.Bars.Count}"/>{Points(chart, bar => Said(bar.Label))}</c:strLit></c:cat><c:val><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="{chart.Bars.Count}"/>{Points(chart, bar => bar.Value.ToString(CultureInfo.InvariantCulture))}</c:numLit></c:val></c:ser><c:gapWidth val="40"/><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000"/></a:pPr><a:endParaRPr lang="{language}"/></a:p></c:txPr></c:chartSpace>
        """);

    private static int Height(BarChart chart) => Math.Max(Least, (chart.Bars.Count + 1) * RowHeight);

    private static string Points(BarChart chart, Func<Bar, string> value) => string.Concat(chart.Bars.Select((bar, at) => string.Create(CultureInfo.InvariantCulture, $"""<c:pt idx="{at}"><c:v>{value(bar)}</c:v></c:pt>""")));

    private static string Said(string text) => SecurityElement.Escape(PlainText.Of(text).Replace('\n', ' '));
}
