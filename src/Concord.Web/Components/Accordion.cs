using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-accordion")]
public sealed class Accordion : Component
{
    public string? Id { get; set; }
    public int? HeadingLevel { get; set; }
    public bool? RememberExpanded { get; set; }
    public string? ShowAllSectionsText { get; set; }
    public string? HideAllSectionsText { get; set; }
    public string? ShowSectionText { get; set; }
    public string? ShowSectionAriaLabelText { get; set; }
    public string? HideSectionText { get; set; }
    public string? HideSectionAriaLabelText { get; set; }
    public IReadOnlyList<AccordionItem?> Items { get; set; } = [];

    protected override bool Accept(Element piece)
    {
        if (piece is not AccordionItem item) return false;
        Items = [.. Items, item];
        return true;
    }

    protected override void Write(Markup html)
    {
        html.Write($"""
            <div class="govuk-accordion{Classes:+}" data-module="govuk-accordion" id="{Id}"{HideAllSectionsText:data-i18n.hide-all-sections}{HideSectionText:data-i18n.hide-section}{HideSectionAriaLabelText:data-i18n.hide-section-aria-label}{ShowAllSectionsText:data-i18n.show-all-sections}{ShowSectionText:data-i18n.show-section}{ShowSectionAriaLabelText:data-i18n.show-section-aria-label}{RememberExpanded:data-remember-expanded}{Attributes}>
            """);
        for (var i = 0; i < Items.Count; i++) Items[i]?.Write(html, Id, i + 1, HeadingLevel ?? 2);
        html.Write($"</div>");
    }
}

[HtmlTargetElement("govuk-accordion-item")]
public sealed class AccordionItem : Item
{
    public bool Expanded { get; set; }

    [HtmlAttributeNotBound]
    public Part Heading { get; set; } = new();

    [HtmlAttributeNotBound]
    public Part Summary { get; set; } = new();

    [HtmlAttributeNotBound]
    public Part Content { get; set; } = new();

    [HtmlAttributeName("heading")]
    public string? HeadingText { get => Heading.Text; set => Heading.Text = value; }

    [HtmlAttributeName("summary")]
    public string? SummaryText { get => Summary.Text; set => Summary.Text = value; }

    protected override void Ready() => (Content.Html, Content.Text) = (Html, Text);

    internal void Write(Markup html, string? id, int place, int level)
    {
        var expanded = Expanded ? "govuk-accordion__section--expanded" : null;
        html.Write($"""
            <div class="govuk-accordion__section{expanded:+}"><div class="govuk-accordion__section-header"><h{level} class="govuk-accordion__section-heading"><span class="govuk-accordion__section-button" id="{id}-heading-{place}">{Heading.Inner}</span></h{level}>
            """);
        if (!Summary.Inner.IsEmpty) html.Write($"""<div class="govuk-accordion__section-summary govuk-body" id="{id}-summary-{place}">{Summary.Inner}</div>""");
        html.Write($"""</div><div id="{id}-content-{place}" class="govuk-accordion__section-content">""");
        if (Content.Html is not null) html.Write(Content.Html);
        else if (!string.IsNullOrEmpty(Content.Text)) html.Write($"""<p class="govuk-body">{Content.Text}</p>""");
        html.Write($"</div></div>");
    }
}
