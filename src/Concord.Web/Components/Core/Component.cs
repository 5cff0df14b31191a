using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

/// <summary>An element that writes itself, from a page as a tag or from C# as content.</summary>
public abstract class Component : Element, IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Write(new Markup(writer, encoder));

    protected abstract void Write(Markup html);

    protected override void Place(TagHelperContent output, string tag) => output.SetHtmlContent(this);
}
