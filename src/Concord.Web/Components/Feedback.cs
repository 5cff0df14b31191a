using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-feedback")]
public sealed class Feedback : Wording
{
    public string? TitleText { get; set; }
    public int? HeadingLevel { get; set; }

    [HtmlAttributeNotBound]
    public IHtmlContent? TitleHtml { get; set; }

    protected override void Write(Markup html)
    {
        var level = HeadingLevel ?? 2;
        html.Write($"""
            <div class="govuk-feedback govuk-width-container{Classes:+}"{Attributes}><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds"><h{level} class="govuk-feedback__title">{new Inner(TitleHtml, TitleText)}</h{level}>
            """);
        if (Html is not null) html.Write($"""<div class="govuk-feedback__body">{Html}</div>""");
        else if (!string.IsNullOrEmpty(Text)) html.Write($"""<div class="govuk-feedback__body"><p class="govuk-body">{Text}</p></div>""");
        html.Write($"</div></div></div>");
    }
}
