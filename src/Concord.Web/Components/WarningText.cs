using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-warning-text")]
public sealed class WarningText : Wording
{
    public string? IconFallbackText { get; set; }

    protected override void Write(Markup html) => html.Write($"""
        <div class="govuk-warning-text{Classes:+}"{Attributes}>
        <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
        <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{IconFallbackText ?? "Warning"}</span>
        {Inner}
        </strong>
        </div>
        """);
}
