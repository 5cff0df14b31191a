using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-exit-this-page")]
public sealed class ExitThisPage : Wording
{
    public string? Id { get; set; }

    /// <summary>An unremarkable page somewhere else.</summary>
    public string? RedirectUrl { get; set; }
    public string? ActivatedText { get; set; }
    public string? TimedOutText { get; set; }
    public string? PressTwoMoreTimesText { get; set; }
    public string? PressOneMoreTimeText { get; set; }

    protected override void Write(Markup html)
    {
        html.Write($"""
            <div{Id:id} class="govuk-exit-this-page{Classes:+}" data-module="govuk-exit-this-page"{Attributes}{ActivatedText:data-i18n.activated}{TimedOutText:data-i18n.timed-out}{PressTwoMoreTimesText:data-i18n.press-two-more-times}{PressOneMoreTimeText:data-i18n.press-one-more-time}><a href="{RedirectUrl ?? "https://www.bbc.co.uk/weather"}" role="button" draggable="false" class="govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button" data-module="govuk-button" rel="nofollow noreferrer">
            """);
        if (Inner.IsEmpty) html.Write($"""<span class="govuk-visually-hidden">Emergency</span> Exit this page""");
        else html.Write($"{Inner}");
        html.Write($"</a></div>");
    }
}
