using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-table")]
public sealed class Table : Component
{
    public string? Caption { get; set; }
    public string? CaptionClasses { get; set; }
    public bool FirstCellIsHeader { get; set; }
    public IReadOnlyList<TableCell>? Head { get; set; }
    public IReadOnlyList<IReadOnlyList<TableCell>?> Rows { get; set; } = [];

    protected override bool Accept(Element piece)
    {
        if (piece is not TableRow row) return false;
        if (row.IsHead) Head = row.Cells;
        else Rows = [.. Rows, row.Cells];
        return true;
    }

    protected override void Write(Markup html)
    {
        html.Write($"""<table class="govuk-table{Classes:+}"{Attributes}>""");
        if (!string.IsNullOrEmpty(Caption)) html.Write($"""<caption class="govuk-table__caption{CaptionClasses:+}">{Caption}</caption>""");
        if (Head is not null)
        {
            html.Write($"""<thead class="govuk-table__head"><tr class="govuk-table__row">""");
            foreach (var cell in Head) cell.Write(html, "th", "govuk-table__header", "col");
            html.Write($"</tr></thead>");
        }
        html.Write($"""<tbody class="govuk-table__body">""");
        foreach (var row in Rows)
        {
            if (row is null) continue;
            html.Write($"""<tr class="govuk-table__row">""");
            for (var i = 0; i < row.Count; i++)
                if (i == 0 && FirstCellIsHeader) row[i].Write(html, "th", "govuk-table__header", "row");
                else row[i].Write(html, "td", "govuk-table__cell", null);
            html.Write($"</tr>");
        }
        html.Write($"</tbody></table>");
    }
}

[HtmlTargetElement("govuk-table-row")]
[HtmlTargetElement("govuk-table-head")]
public sealed class TableRow : Item
{
    internal List<TableCell> Cells { get; } = [];

    internal bool IsHead { get; private set; }

    protected override bool Accept(Element piece)
    {
        if (piece is not TableCell cell) return false;
        Cells.Add(cell);
        return true;
    }

    protected override void Enter(string tag) => IsHead = tag == "govuk-table-head";
}

[HtmlTargetElement("govuk-table-cell")]
public sealed class TableCell : Item
{
    /// <summary>"numeric", or nothing.</summary>
    public string? Format { get; set; }
    public int? Colspan { get; set; }
    public int? Rowspan { get; set; }

    internal void Write(Markup html, string element, string kind, string? scope)
    {
        html.Write($"<{element}{scope:scope} class=\"{kind}");
        // A row's own header is text whatever its format, as the design system has it.
        if (!string.IsNullOrEmpty(Format) && scope != "row") html.Write($" {kind}--{Format}");
        html.Write($"{Classes:+}\"{Colspan:colspan}{Rowspan:rowspan}{Attributes}>{Inner}</{element}>");
    }
}
