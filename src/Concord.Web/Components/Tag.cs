using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-tag")]
public sealed class Tag : Wording
{
    protected override void Write(Markup html) =>
        html.Write($"""<strong class="govuk-tag{Classes:+}"{Attributes}>{Inner}</strong>""");
}
