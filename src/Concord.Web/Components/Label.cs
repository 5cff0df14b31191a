using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-label")]
public sealed class Label : Wording
{
    public string? For { get; set; }
    public bool IsPageHeading { get; set; }

    protected override void Write(Markup html) => Write(html, For);

    internal void Write(Markup html, string? field)
    {
        if (Inner.IsEmpty) return;
        if (IsPageHeading) html.Write($"""<h1 class="govuk-label-wrapper">""");
        Bare(html, "govuk-label", field);
        if (IsPageHeading) html.Write($"</h1>");
    }

    internal void Bare(Markup html, string classes, string? field) =>
        html.Write($"""<label class="{classes}{Classes:+}"{Attributes}{field:for}>{Inner}</label>""");
}
