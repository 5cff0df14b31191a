using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

/// <summary>A component around some words: the text attribute, or what stands inside the element.</summary>
public abstract class Wording : Component
{
    public string? Text { get; set; }

    [HtmlAttributeNotBound]
    public IHtmlContent? Html { get; set; }

    internal Inner Inner => new(Html, Text);

    protected override void Contain(IHtmlContent content, string tag) => Html = content;
}
