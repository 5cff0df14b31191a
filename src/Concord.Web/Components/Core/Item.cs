using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

/// <summary>An element that only its parent knows how to write.</summary>
public abstract class Item : Element
{
    public string? Text { get; set; }

    [HtmlAttributeNotBound]
    public IHtmlContent? Html { get; set; }

    internal Inner Inner => new(Html, Text);

    protected override void Contain(IHtmlContent content, string tag) => Html = content;

    protected override void Place(TagHelperContent output, string tag) =>
        throw new InvalidOperationException($"<{tag}> stands outside the component it belongs to");
}
