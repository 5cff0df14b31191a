using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-button")]
public sealed class Button : Wording
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? Type { get; set; }
    public string? Value { get; set; }
    public string? Href { get; set; }
    public bool Disabled { get; set; }
    public bool? PreventDoubleClick { get; set; }
    public bool IsStartButton { get; set; }

    protected override void Write(Markup html)
    {
        var start = IsStartButton ? "govuk-button--start" : null;
        if (string.IsNullOrEmpty(Href))
        {
            html.Write($"""<button type="{Type ?? "submit"}"{Value:value}{Name:name}{Disabled:disabled}""");
            if (Disabled) html.Write($" aria-disabled=\"true\"");
            html.Write($"{PreventDoubleClick:data-prevent-double-click}");
        }
        else html.Write($"<a href=\"{Href}\" role=\"button\" draggable=\"false\"");

        html.Write($""" class="govuk-button{Classes:+}{start:+}" data-module="govuk-button"{Attributes}{Id:id}>""");
        if (IsStartButton && Html is not null) html.Write($"<span>{Html}</span>");
        else html.Write($"{Inner}");
        if (IsStartButton) html.Write($"""
            <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>
            """);
        if (string.IsNullOrEmpty(Href)) html.Write($"</button>");
        else html.Write($"</a>");
    }
}
