using Microsoft.AspNetCore.Html;

namespace Concord.Web.Components;

/// <summary>A named piece of a component: a key, a title, a prefix.</summary>
public class Part
{
    public string? Text { get; set; }
    public IHtmlContent? Html { get; set; }
    public string? Classes { get; set; }
    public Attributes? Attributes { get; set; }

    internal Inner Inner => new(Html, Text);
}
