using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-service-navigation")]
public sealed class ServiceNavigation : Component
{
    public string AriaLabel { get; set; } = "Service information";
    public string? ServiceName { get; set; }
    public string? ServiceUrl { get; set; }
    public string MenuButtonText { get; set; } = "Menu";
    public string? MenuButtonLabel { get; set; }
    public string? NavigationLabel { get; set; }
    public string NavigationId { get; set; } = "navigation";
    public string? NavigationClasses { get; set; }
    public bool? CollapseNavigationOnMobile { get; set; }
    public IReadOnlyList<ServiceNavigationItem?> Navigation { get; set; } = [];

    [HtmlAttributeNotBound]
    public ServiceNavigationSlots? Slots { get; set; }

    protected override bool Accept(Element piece)
    {
        if (piece is not ServiceNavigationItem item) return false;
        Navigation = [.. Navigation, item];
        return true;
    }

    protected override void Write(Markup html)
    {
        var section = !string.IsNullOrEmpty(ServiceName) || Slots?.Start is not null || Slots?.End is not null;
        var inline = Slots?.End?.Align == "inline" ? "govuk-service-navigation__inlining-container" : null;
        if (section) html.Write($"<section aria-label=\"{AriaLabel}\"");
        else html.Write($"<div");
        html.Write($""" class="govuk-service-navigation{Classes:+}" data-module="govuk-service-navigation"{Attributes}><div class="govuk-width-container{inline:+}">{Slots?.Start}<div class="govuk-service-navigation__container">""");
        WriteName(html);
        WriteNavigation(html);
        html.Write($"</div>{Slots?.End?.Html}</div>");
        if (section) html.Write($"</section>");
        else html.Write($"</div>");
    }

    void WriteName(Markup html)
    {
        if (string.IsNullOrEmpty(ServiceName)) return;
        html.Write($"""<span class="govuk-service-navigation__service-name">""");
        if (string.IsNullOrEmpty(ServiceUrl)) html.Write($"""<span class="govuk-service-navigation__text">{ServiceName}</span>""");
        else html.Write($"""<a href="{ServiceUrl}" class="govuk-service-navigation__link">{ServiceName}</a>""");
        html.Write($"</span>");
    }

    void WriteNavigation(Markup html)
    {
        var items = Navigation.Count(item => item is not null);
        if (items == 0 && Slots?.NavigationStart is null && Slots?.NavigationEnd is null) return;
        html.Write($"""<nav aria-label="{NavigationLabel ?? MenuButtonText}" class="govuk-service-navigation__wrapper{NavigationClasses:+}">""");
        if (CollapseNavigationOnMobile ?? items > 1)
        {
            var label = MenuButtonLabel == MenuButtonText ? null : MenuButtonLabel;
            html.Write($"""
                <button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="{NavigationId}"{label:aria-label} hidden aria-hidden="true">{MenuButtonText}</button>
                """);
        }
        html.Write($"""<ul class="govuk-service-navigation__list" id="{NavigationId}">{Slots?.NavigationStart}""");
        foreach (var item in Navigation) item?.Write(html);
        html.Write($"{Slots?.NavigationEnd}</ul></nav>");
    }
}

[HtmlTargetElement("govuk-service-navigation-item")]
public sealed class ServiceNavigationItem : Item
{
    public string? Href { get; set; }

    /// <summary>This very page; <see cref="Active"/> is a page somewhere below it.</summary>
    public bool Current { get; set; }
    public bool Active { get; set; }

    internal void Write(Markup html)
    {
        var here = Current || Active;
        var active = here ? "govuk-service-navigation__item--active" : null;
        var current = Current ? "page" : Active ? "true" : null;
        html.Write($"""<li class="govuk-service-navigation__item{active:+}">""");
        if (!string.IsNullOrEmpty(Href)) html.Write($"""<a class="govuk-service-navigation__link" href="{Href}"{current:aria-current}{Attributes}>""");
        else if (!Inner.IsEmpty) html.Write($"""<span class="govuk-service-navigation__text"{current:aria-current}>""");
        if (here) html.Write($"""<strong class="govuk-service-navigation__active-fallback">{Inner}</strong>""");
        else html.Write($"{Inner}");
        if (!string.IsNullOrEmpty(Href)) html.Write($"</a></li>");
        else if (!Inner.IsEmpty) html.Write($"</span></li>");
        else html.Write($"</li>");
    }
}

public sealed class ServiceNavigationSlots
{
    public IHtmlContent? Start { get; set; }
    public ServiceNavigationSlot? End { get; set; }
    public IHtmlContent? NavigationStart { get; set; }
    public IHtmlContent? NavigationEnd { get; set; }
}

public sealed class ServiceNavigationSlot
{
    public IHtmlContent? Html { get; set; }

    /// <summary>"inline", or nothing.</summary>
    public string? Align { get; set; }
}
