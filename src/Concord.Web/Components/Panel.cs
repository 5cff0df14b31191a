using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-panel")]
public sealed class Panel : Wording
{
    public string? TitleText { get; set; }
    public int? HeadingLevel { get; set; }

    [HtmlAttributeNotBound]
    public IHtmlContent? TitleHtml { get; set; }

    /// <summary>Only the interruption variant shows them.</summary>
    [HtmlAttributeNotBound]
    public Actions? Actions { get; set; }

    protected override bool Accept(Element piece)
    {
        if (piece is not ActionItem action) return false;
        Actions ??= new();
        Actions.Items = [.. Actions.Items, action];
        return true;
    }

    protected override void Write(Markup html)
    {
        var interruption = Classes?.Contains("govuk-panel--interruption", StringComparison.Ordinal) == true;
        var kind = interruption ? null : "govuk-panel--confirmation";
        var level = HeadingLevel ?? 1;
        html.Write($"""<div class="govuk-panel{kind:+}{Classes:+}"{Attributes}><h{level} class="govuk-panel__title">{new Inner(TitleHtml, TitleText)}</h{level}>""");
        if (!Inner.IsEmpty) html.Write($"""<div class="govuk-panel__body">{Inner}</div>""");
        if (interruption && Actions is not null) WriteActions(html, Actions);
        html.Write($"</div>");
    }

    static void WriteActions(Markup html, Actions actions)
    {
        html.Write($"""<div class="govuk-panel__actions{actions.Classes:+}"{actions.Attributes}>""");
        if (actions.Items.Count > 0)
        {
            html.Write($"""<div class="govuk-button-group">""");
            foreach (var action in actions.Items) action.WriteControl(html, "govuk-button--inverse", "govuk-link--inverse");
            html.Write($"</div>");
        }
        html.Write($"</div>");
    }
}
