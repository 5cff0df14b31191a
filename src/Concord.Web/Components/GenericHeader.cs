using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-generic-header")]
public sealed class GenericHeader : Component
{
    public string? LogoText { get; set; }
    public string? Url { get; set; }
    public string? ContainerClasses { get; set; }

    [HtmlAttributeNotBound]
    public IHtmlContent? LogoHtml { get; set; }

    protected override void Contain(IHtmlContent content, string tag) => LogoHtml = content;

    protected override void Write(Markup html) => html.Write($"""
        <div class="govuk-generic-header{Classes:+}"{Attributes}><div class="govuk-generic-header__container {ContainerClasses ?? "govuk-width-container"}"><div class="govuk-generic-header__logo"><a href="{Url ?? "/"}" class="govuk-generic-header__homepage-link">{new Inner(LogoHtml, LogoText)}</a></div></div></div>
        """);
}
