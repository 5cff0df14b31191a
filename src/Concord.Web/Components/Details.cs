using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-details")]
public sealed class Details : Wording
{
    public string? Id { get; set; }
    public string? SummaryText { get; set; }
    public bool Open { get; set; }

    [HtmlAttributeNotBound]
    public IHtmlContent? SummaryHtml { get; set; }

    protected override bool Accept(Element piece)
    {
        if (piece is not DetailsSummary summary) return false;
        SummaryHtml = summary.Html;
        return true;
    }

    protected override void Write(Markup html) => html.Write($"""
        <details{Id:id} class="govuk-details{Classes:+}"{Attributes}{Open:open}>
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{new Inner(SummaryHtml, SummaryText)}</span></summary>
        <div class="govuk-details__text">{Inner}</div>
        </details>
        """);
}

[HtmlTargetElement("govuk-details-summary")]
public sealed class DetailsSummary : Item;
