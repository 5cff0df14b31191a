using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-breadcrumbs")]
public sealed class Breadcrumbs : Component
{
    public string LabelText { get; set; } = "Breadcrumb";
    public bool CollapseOnMobile { get; set; }
    public IReadOnlyList<BreadcrumbsItem> Items { get; set; } = [];

    protected override bool Accept(Element piece)
    {
        if (piece is not BreadcrumbsItem item) return false;
        Items = [.. Items, item];
        return true;
    }

    protected override void Write(Markup html)
    {
        var collapse = CollapseOnMobile ? "govuk-breadcrumbs--collapse-on-mobile" : null;
        html.Write($"""<nav class="govuk-breadcrumbs{Classes:+}{collapse:+}"{Attributes} aria-label="{LabelText}"><ol class="govuk-breadcrumbs__list">""");
        foreach (var item in Items)
            if (string.IsNullOrEmpty(item.Href))
                html.Write($"""<li class="govuk-breadcrumbs__list-item" aria-current="page">{item.Inner}</li>""");
            else
                html.Write($"""<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="{item.Href}"{item.Attributes}>{item.Inner}</a></li>""");
        html.Write($"</ol></nav>");
    }
}

[HtmlTargetElement("govuk-breadcrumbs-item")]
public sealed class BreadcrumbsItem : Item
{
    public string? Href { get; set; }
}
