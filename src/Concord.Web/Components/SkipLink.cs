using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-skip-link")]
public sealed class SkipLink : Wording
{
    public string? Href { get; set; }

    protected override void Write(Markup html) =>
        html.Write($"""<a href="{Href ?? "#content"}" class="govuk-skip-link{Classes:+}"{Attributes} data-module="govuk-skip-link">{Inner}</a>""");
}
