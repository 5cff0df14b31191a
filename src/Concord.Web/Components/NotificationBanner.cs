using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-notification-banner")]
public sealed class NotificationBanner : Wording
{
    /// <summary>"success", or nothing.</summary>
    public string? Type { get; set; }
    public string? Role { get; set; }
    public string? TitleText { get; set; }
    public string? TitleId { get; set; }
    public int? TitleHeadingLevel { get; set; }
    public bool? DisableAutoFocus { get; set; }

    [HtmlAttributeNotBound]
    public IHtmlContent? TitleHtml { get; set; }

    protected override void Write(Markup html)
    {
        var success = Type == "success";
        var kind = success ? "govuk-notification-banner--success" : null;
        var role = !string.IsNullOrEmpty(Role) ? Role : success ? "alert" : "region";
        var titleId = string.IsNullOrEmpty(TitleId) ? "govuk-notification-banner-title" : TitleId;
        var level = TitleHeadingLevel ?? 2;
        var title = new Inner(TitleHtml, TitleText).Or(success ? "Success" : "Important");

        html.Write($"""
            <div class="govuk-notification-banner{kind:+}{Classes:+}" role="{role}" aria-labelledby="{titleId}" data-module="govuk-notification-banner"{DisableAutoFocus:data-disable-auto-focus}{Attributes}>
            <div class="govuk-notification-banner__header"><h{level} class="govuk-notification-banner__title" id="{titleId}">{title}</h{level}></div>
            <div class="govuk-notification-banner__content">
            """);
        if (Html is not null) html.Write(Html);
        else if (!string.IsNullOrEmpty(Text)) html.Write($"""<p class="govuk-notification-banner__heading">{Text}</p>""");
        html.Write($"</div></div>");
    }
}
