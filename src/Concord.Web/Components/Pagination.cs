using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-pagination")]
public sealed class Pagination : Component
{
    public string LandmarkLabel { get; set; } = "Pagination";
    public IReadOnlyList<PaginationItem?>? Items { get; set; }

    [HtmlAttributeNotBound]
    public PaginationLink? Previous { get; set; }

    [HtmlAttributeNotBound]
    public PaginationLink? Next { get; set; }

    [HtmlAttributeName("previous-href")]
    public string? PreviousHref { get => Previous?.Href; set => (Previous ??= new()).Href = value; }

    [HtmlAttributeName("previous-label-text")]
    public string? PreviousLabelText { get => Previous?.LabelText; set => (Previous ??= new()).LabelText = value; }

    [HtmlAttributeName("next-href")]
    public string? NextHref { get => Next?.Href; set => (Next ??= new()).Href = value; }

    [HtmlAttributeName("next-label-text")]
    public string? NextLabelText { get => Next?.LabelText; set => (Next ??= new()).LabelText = value; }

    protected override bool Accept(Element piece)
    {
        if (piece is not PaginationItem item) return false;
        Items = [.. Items ?? [], item];
        return true;
    }

    protected override void Write(Markup html)
    {
        var block = Items is null && (Next is not null || Previous is not null);
        var kind = block ? "govuk-pagination--block" : null;
        html.Write($"""<nav class="govuk-pagination{kind:+}{Classes:+}" aria-label="{LandmarkLabel}"{Attributes}>""");
        Previous?.Write(html, "prev", block);
        if (Items is not null)
        {
            html.Write($"""<ul class="govuk-pagination__list">""");
            foreach (var item in Items) item?.Write(html);
            html.Write($"</ul>");
        }
        Next?.Write(html, "next", block);
        html.Write($"</nav>");
    }
}

[HtmlTargetElement("govuk-pagination-item")]
public sealed class PaginationItem : Item
{
    public string? Number { get; set; }
    public string? Href { get; set; }
    public string? VisuallyHiddenText { get; set; }
    public bool Current { get; set; }
    public bool Ellipsis { get; set; }

    internal void Write(Markup html)
    {
        if (Number is null && Href is null && !Ellipsis) return;
        if (Ellipsis)
        {
            html.Write($"""<li class="govuk-pagination__item govuk-pagination__item--ellipsis">&ctdot;</li>""");
            return;
        }
        var kind = Current ? "govuk-pagination__item--current" : null;
        var current = Current ? "page" : null;
        html.Write($"""
            <li class="govuk-pagination__item{kind:+}"><a class="govuk-link govuk-pagination__link" href="{Href}" aria-label="{VisuallyHiddenText ?? $"Page {Number}"}"{current:aria-current}{Attributes}>{Number}</a></li>
            """);
    }
}

public sealed class PaginationLink : Part
{
    public string? Href { get; set; }
    public string? LabelText { get; set; }

    internal void Write(Markup html, string rel, bool block)
    {
        if (string.IsNullOrEmpty(Href)) return;
        var decorated = block && string.IsNullOrEmpty(LabelText) ? "govuk-pagination__link-title--decorated" : null;
        html.Write($"""<div class="govuk-pagination__{rel}"><a class="govuk-link govuk-pagination__link" href="{Href}" rel="{rel}"{Attributes}>""");
        if (block || rel == "prev") WriteArrow(html, rel);
        html.Write($"""<span class="govuk-pagination__link-title{decorated:+}">""");
        if (!Inner.IsEmpty) html.Write($"{Inner}");
        else html.Write($"""{(rel == "prev" ? "Previous" : "Next")}<span class="govuk-visually-hidden"> page</span>""");
        html.Write($"</span>");
        if (block && !string.IsNullOrEmpty(LabelText))
            html.Write($""" <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{LabelText}</span>""");
        if (!block && rel == "next") WriteArrow(html, rel);
        html.Write($"</a></div>");
    }

    static void WriteArrow(Markup html, string rel)
    {
        var path = rel == "prev"
            ? "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"
            : "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";
        html.Write($"""
            <svg class="govuk-pagination__icon govuk-pagination__icon--{rel}" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="{path}"></path></svg>
            """);
    }
}
