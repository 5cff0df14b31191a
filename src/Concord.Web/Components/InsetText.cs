using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-inset-text")]
public sealed class InsetText : Wording
{
    public string? Id { get; set; }

    protected override void Write(Markup html) =>
        html.Write($"""<div{Id:id} class="govuk-inset-text{Classes:+}"{Attributes}>{Inner}</div>""");
}
