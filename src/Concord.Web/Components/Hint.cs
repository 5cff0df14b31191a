using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-hint")]
public sealed class Hint : Wording
{
    public string? Id { get; set; }

    protected override void Write(Markup html) => Write(html, Id);

    internal void Write(Markup html, string? id, string? kind = null) =>
        html.Write($"""<div{id:id} class="govuk-hint{kind:+}{Classes:+}"{Attributes}>{Inner}</div>""");
}
