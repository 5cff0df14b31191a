using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-fieldset")]
public sealed class Fieldset : Wording
{
    public string? DescribedBy { get; set; }
    public string? Role { get; set; }

    [HtmlAttributeNotBound]
    public FieldsetLegend? Legend { get; set; }

    [HtmlAttributeName("legend")]
    public string? LegendText { get => Legend?.Text; set => (Legend ??= new()).Text = value; }

    [HtmlAttributeName("legend-classes")]
    public string? LegendClasses { get => Legend?.Classes; set => (Legend ??= new()).Classes = value; }

    [HtmlAttributeName("legend-is-page-heading")]
    public bool LegendIsPageHeading { get => Legend?.IsPageHeading == true; set => (Legend ??= new()).IsPageHeading = value; }

    protected override bool Accept(Element piece)
    {
        if (piece is not FieldsetLegend legend) return false;
        Legend = legend;
        return true;
    }

    protected override void Write(Markup html)
    {
        Open(html, DescribedBy, Role);
        html.Write($"{Html}</fieldset>");
    }

    internal void Open(Markup html, string? describedBy, string? role)
    {
        html.Write($"""<fieldset class="govuk-fieldset{Classes:+}"{role:role}{describedBy:aria-describedby}{Attributes}>""");
        if (Legend is not { Inner.IsEmpty: false }) return;
        html.Write($"""<legend class="govuk-fieldset__legend{Legend.Classes:+}"{Legend.Attributes}>""");
        if (Legend.IsPageHeading) html.Write($"""<h1 class="govuk-fieldset__heading">{Legend.Inner}</h1>""");
        else html.Write($"{Legend.Inner}");
        html.Write($"</legend>");
    }
}

[HtmlTargetElement("govuk-fieldset-legend")]
public sealed class FieldsetLegend : Item
{
    public bool IsPageHeading { get; set; }
}
