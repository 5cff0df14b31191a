using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-cookie-banner")]
public sealed class CookieBanner : Component
{
    public string AriaLabel { get; set; } = "Cookie banner";
    public bool Hidden { get; set; }
    public IReadOnlyList<CookieBannerMessage> Messages { get; set; } = [];

    protected override bool Accept(Element piece)
    {
        if (piece is not CookieBannerMessage message) return false;
        Messages = [.. Messages, message];
        return true;
    }

    protected override void Write(Markup html)
    {
        html.Write($"""<div class="govuk-cookie-banner{Classes:+}" data-nosnippet role="region" aria-label="{AriaLabel}"{Hidden:hidden}{Attributes}>""");
        foreach (var message in Messages) message.Write(html);
        html.Write($"</div>");
    }
}

[HtmlTargetElement("govuk-cookie-banner-message")]
public sealed class CookieBannerMessage : Item
{
    public string? HeadingText { get; set; }
    public string? Role { get; set; }
    public bool Hidden { get; set; }

    [HtmlAttributeNotBound]
    public IHtmlContent? HeadingHtml { get; set; }

    [HtmlAttributeNotBound]
    public IReadOnlyList<ActionItem>? Actions { get; set; }

    protected override bool Accept(Element piece)
    {
        if (piece is not ActionItem action) return false;
        Actions = [.. Actions ?? [], action];
        return true;
    }

    internal void Write(Markup html)
    {
        html.Write($"""
            <div class="govuk-cookie-banner__message{Classes:+} govuk-width-container"{Role:role}{Attributes}{Hidden:hidden}><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            """);
        var heading = new Inner(HeadingHtml, HeadingText);
        if (!heading.IsEmpty) html.Write($"""<h2 class="govuk-cookie-banner__heading govuk-heading-m">{heading}</h2>""");
        html.Write($"""<div class="govuk-cookie-banner__content">""");
        if (Html is not null) html.Write(Html);
        else if (!string.IsNullOrEmpty(Text)) html.Write($"""<p class="govuk-body">{Text}</p>""");
        html.Write($"</div></div></div>");
        if (Actions is not null)
        {
            html.Write($"""<div class="govuk-button-group">""");
            foreach (var action in Actions) action.WriteControl(html);
            html.Write($"</div>");
        }
        html.Write($"</div>");
    }
}
