using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-tag")]
public sealed class Tag : Wording
{
    protected override void Write(Markup html) => Write(html, null);

    internal void Write(Markup html, string? kind) =>
        html.Write($"""<strong class="govuk-tag{kind:+}{Classes:+}"{Attributes}>{Inner}</strong>""");
}
