using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-back-link")]
public sealed class BackLink : Wording
{
    public string? Href { get; set; }

    protected override void Write(Markup html) =>
        html.Write($"""<a href="{Href ?? "#"}" class="govuk-back-link{Classes:+}"{Attributes}>{Inner.Or("Back")}</a>""");
}
