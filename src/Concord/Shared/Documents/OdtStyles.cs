using System.Globalization;
using System.Xml;
using static Concord.Shared.Documents.OpenDocument;

namespace Concord.Shared.Documents;

/// <summary>How an OpenDocument text looks: the same as its DOCX sister, size for size.</summary>
internal static class OdtStyles
{
    private const double TextWidth = 257;
    private const int WidestShare = 100;

    private static readonly (string Name, string Parent, string Paragraph, string Text)[] Paragraphs =
    [
        ("Standard", "", """fo:margin-bottom="2.1mm" fo:line-height="110%" """, ""),
        ("Title", "Standard", """fo:margin-bottom="4.2mm" """, """fo:font-size="24pt" fo:font-weight="bold" """),
        ("Heading_20_1", "Standard", """fo:break-before="page" fo:keep-with-next="always" fo:margin-bottom="2.8mm" """, """fo:font-size="16pt" fo:font-weight="bold" """),
        ("Heading_20_2", "Standard", """fo:keep-with-next="always" fo:margin-top="4.2mm" fo:margin-bottom="1.8mm" """, """fo:font-size="13pt" fo:font-weight="bold" """),
        ("ContentsHeading", "Standard", """fo:keep-with-next="always" fo:margin-top="6.4mm" fo:margin-bottom="2.1mm" """, """fo:font-size="14pt" fo:font-weight="bold" """),
        ("Contents_20_1", "Standard", """fo:margin-bottom="1mm" """, ""),
        ("TableText", "Standard", """fo:margin-bottom="0.7mm" fo:line-height="105%" """, """fo:font-size="10pt" """),
        ("TableHeading", "TableText", """fo:keep-with-next="always" """, """fo:font-weight="bold" """),
        ("Footer", "Standard", """fo:margin-bottom="0mm" """, """fo:font-size="9pt" """),
    ];

    public static string Column(int share) => string.Create(CultureInfo.InvariantCulture, $"column{share}");

    /// <summary>Columns, cells, bullets and spans. A column for each share there may be: the tables come later, one by one.</summary>
    public static string InContent { get; } = $"""
        <office:automatic-styles>
        <style:style style:name="Plan" style:family="table"><style:table-properties style:width="{TextWidth}mm" table:align="margins" table:border-model="collapsing" fo:margin-bottom="4mm"/></style:style>
        {string.Concat(Enumerable.Range(1, WidestShare).Select(share => string.Create(CultureInfo.InvariantCulture, $"""<style:style style:name="{Column(share)}" style:family="table-column"><style:table-column-properties style:column-width="{TextWidth * share / 100:0.##}mm"/></style:style>""")))}
        <style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="auto"/></style:style>
        <style:style style:name="WholeRow" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>
        <style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="1.2mm" fo:border-top="0.5pt solid #999999" fo:border-bottom="0.5pt solid #999999" fo:border-left="0.5pt solid #dddddd" fo:border-right="0.5pt solid #dddddd"/></style:style>
        <style:style style:name="HeadingCell" style:family="table-cell"><style:table-cell-properties fo:padding="1.2mm" fo:background-color="#e8e8e8" fo:border-top="1pt solid #444444" fo:border-bottom="0.5pt solid #999999" fo:border-left="0.5pt solid #dddddd" fo:border-right="0.5pt solid #dddddd"/></style:style>
        <style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="Withheld" style:family="text"><style:text-properties fo:color="#ffffff" fo:background-color="#000000" fo:font-weight="bold"/></style:style>
        <style:style style:name="Link" style:family="text"><style:text-properties fo:color="#1d4f91" style:text-underline-style="solid"/></style:style>
        <text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="5mm" fo:text-indent="-4mm" fo:margin-left="5mm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
        </office:automatic-styles>
        """;

    public static Task WriteAsync(XmlWriter xml, WrittenDocument document)
    {
        var language = document.Language.Split('-');
        Start(xml, "document-styles");
        xml.WriteRaw("<office:styles>");
        xml.WriteRaw($"""<style:default-style style:family="paragraph"><style:text-properties fo:font-family="Arial" fo:font-size="11pt" fo:language="{language[0]}" fo:country="{language[^1]}"/></style:default-style>""");
        foreach (var (name, parent, paragraph, text) in Paragraphs)
        {
            var under = parent.Length > 0 ? $"""style:parent-style-name="{parent}" """ : "";
            xml.WriteRaw($"""<style:style style:name="{name}" style:family="paragraph" {under}><style:paragraph-properties {paragraph}/><style:text-properties {text}/></style:style>""");
            xml.WriteRaw($"""<style:style style:name="{name}-rtl" style:family="paragraph" style:parent-style-name="{name}"><style:paragraph-properties style:writing-mode="rl-tb" fo:text-align="right"/></style:style>""");
        }
        xml.WriteRaw("""
            </office:styles><office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" fo:margin="20mm" fo:margin-bottom="12mm"/><style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="4mm"/></style:footer-style></style:page-layout>
            <style:style style:name="Foot" style:family="paragraph" style:parent-style-name="Footer"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position="257mm" style:type="right"/></style:tab-stops></style:paragraph-properties></style:style></office:automatic-styles>
            <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer><text:p text:style-name="Foot">
            """);
        WriteWords(xml, document.Title);
        xml.WriteRaw("""<text:tab/>Page <text:page-number text:select-page="current">1</text:page-number> of <text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles>""");
        xml.WriteEndElement();
        return Task.CompletedTask;
    }
}
