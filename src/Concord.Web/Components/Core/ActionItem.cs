using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

/// <summary>A link or button that a component offers beside its words.</summary>
[HtmlTargetElement("govuk-summary-list-action")]
[HtmlTargetElement("govuk-panel-action")]
[HtmlTargetElement("govuk-cookie-banner-action")]
public sealed class ActionItem : Item
{
    public string? Href { get; set; }
    public string? Type { get; set; }
    public string? Name { get; set; }
    public string? Value { get; set; }
    public string? VisuallyHiddenText { get; set; }

    /// <summary>As a button, or as a link where there is somewhere to go.</summary>
    internal void WriteControl(Markup html, string? button = null, string? link = null)
    {
        if (!string.IsNullOrEmpty(Href) && Type != "button")
        {
            html.Write($"""<a class="govuk-link{link:+}{Classes:+}" href="{Href}"{Attributes}>{Inner}</a> """);
            return;
        }
        var control = new Button
        {
            Text = Text,
            Html = Html,
            Href = Href,
            Type = Type ?? "button",
            Name = Name,
            Value = Value,
            Classes = ClassList.Of(button, Classes),
            Attributes = Attributes,
        };
        html.Write($"{control} ");
    }

    internal void WriteLink(Markup html, Inner cardTitle)
    {
        html.Write($"""<a class="govuk-link{Classes:+}" href="{Href}"{Attributes}>{Inner}""");
        var hidden = !string.IsNullOrEmpty(VisuallyHiddenText);
        if (hidden || !cardTitle.IsEmpty)
        {
            html.Write($"""<span class="govuk-visually-hidden">""");
            if (hidden) html.Write($" {VisuallyHiddenText}");
            if (!cardTitle.IsEmpty) html.Write($" ({cardTitle})");
            html.Write($"</span>");
        }
        html.Write($"</a>");
    }
}

public sealed class Actions
{
    public string? Classes { get; set; }
    public Attributes? Attributes { get; set; }
    public IReadOnlyList<ActionItem> Items { get; set; } = [];
}
