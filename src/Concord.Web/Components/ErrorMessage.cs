using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-error-message")]
public sealed class ErrorMessage : Wording
{
    public string? Id { get; set; }

    /// <summary>Empty leaves the prefix out.</summary>
    public string VisuallyHiddenText { get; set; } = "Error";

    protected override void Write(Markup html) => Write(html, Id);

    internal void Write(Markup html, string? id)
    {
        html.Write($"""<p{id:id} class="govuk-error-message{Classes:+}"{Attributes}>""");
        if (VisuallyHiddenText.Length > 0) html.Write($"""<span class="govuk-visually-hidden">{VisuallyHiddenText}:</span> """);
        html.Write($"{Inner}</p>");
    }
}
