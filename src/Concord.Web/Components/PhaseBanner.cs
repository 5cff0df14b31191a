using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-phase-banner")]
public sealed class PhaseBanner : Wording
{
    [HtmlAttributeNotBound]
    public Tag Tag { get; set; } = new();

    [HtmlAttributeName("tag")]
    public string? TagText { get => Tag.Text; set => Tag.Text = value; }

    protected override void Write(Markup html)
    {
        html.Write($"""<div class="govuk-phase-banner govuk-width-container{Classes:+}"{Attributes}><p class="govuk-phase-banner__content">""");
        Tag.Write(html, "govuk-phase-banner__content__tag");
        html.Write($""" <span class="govuk-phase-banner__text">{Inner}</span></p></div>""");
    }
}
