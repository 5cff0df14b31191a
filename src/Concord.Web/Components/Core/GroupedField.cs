using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

/// <summary>A field of several controls, whose legend names them.</summary>
public abstract class GroupedField : Field
{
    [HtmlAttributeNotBound]
    public Fieldset? Fieldset { get; set; }

    [HtmlAttributeName("legend")]
    public string? LegendText { get => Fieldset?.Legend?.Text; set => Legend.Text = value; }

    [HtmlAttributeName("legend-classes")]
    public string? LegendClasses { get => Fieldset?.Legend?.Classes; set => Legend.Classes = value; }

    [HtmlAttributeName("legend-is-page-heading")]
    public bool LegendIsPageHeading { get => Fieldset?.Legend?.IsPageHeading == true; set => Legend.IsPageHeading = value; }

    FieldsetLegend Legend => (Fieldset ??= new()).Legend ??= new();

    protected override void Ask(string wording)
    {
        if (Legend.Inner.IsEmpty) Legend.Text = wording;
    }

    protected override bool Accept(Element piece)
    {
        if (piece is not FieldsetLegend legend) return base.Accept(piece);
        (Fieldset ??= new()).Legend = legend;
        return true;
    }

    protected override string? Description => string.IsNullOrEmpty(Fieldset?.DescribedBy) ? DescribedBy : Fieldset.DescribedBy;

    protected void WriteGroup(Markup html, string? id, string? role = null)
    {
        OpenGroup(html);
        html.Write($">");
        Fieldset?.Open(html, Describe(id), role);
        WriteHintAndError(html, id);
        WriteControls(html);
        if (Fieldset is not null) html.Write($"</fieldset>");
        html.Write($"</div>");
    }

    protected abstract void WriteControls(Markup html);
}
