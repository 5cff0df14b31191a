using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-language-navigation")]
public sealed class LanguageNavigation : Component
{
    public string AriaLabel { get; set; } = "Language";
    public IReadOnlyList<LanguageNavigationItem> Items { get; set; } = [];

    protected override bool Accept(Element piece)
    {
        if (piece is not LanguageNavigationItem item) return false;
        Items = [.. Items, item];
        return true;
    }

    protected override void Write(Markup html)
    {
        html.Write($"""<nav class="govuk-language-navigation{Classes:+}"{Attributes} aria-label="{AriaLabel}"><ul class="govuk-language-navigation__list">""");
        foreach (var item in Items) item.Write(html);
        html.Write($"</ul></nav>");
    }
}

[HtmlTargetElement("govuk-language-navigation-item")]
public sealed class LanguageNavigationItem : Item
{
    public string? Href { get; set; }
    public string? Lang { get; set; }
    public string? HrefLang { get; set; }
    public string? Dir { get; set; }
    public bool Current { get; set; }
    public string? LanguageDescriptionText { get; set; }

    internal void Write(Markup html)
    {
        html.Write($"""<li class="govuk-language-navigation__list-item">""");
        if (Current || string.IsNullOrEmpty(Href))
        {
            html.Write($"""<span class="govuk-language-navigation__text{Classes:+}" aria-current="true"{Lang:lang}{Dir:dir}{Attributes}>{Inner}</span></li>""");
            return;
        }
        html.Write($"""<a class="govuk-language-navigation__link{Classes:+}" href="{Href}" rel="alternate"{Lang:lang}{HrefLang ?? Lang:hreflang}{Dir:dir}{Attributes}>{Inner}""");
        if (!string.IsNullOrEmpty(LanguageDescriptionText)) html.Write($"""<span class="govuk-visually-hidden"> {LanguageDescriptionText}</span>""");
        html.Write($"</a></li>");
    }
}
