using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

/// <summary>With no items of its own it lists what ModelState refused, each linked to its field; with nothing refused it is not there.</summary>
[HtmlTargetElement("govuk-error-summary")]
public sealed class ErrorSummary : Component
{
    public string? TitleText { get; set; }
    public string? DescriptionText { get; set; }
    public bool? DisableAutoFocus { get; set; }
    public IReadOnlyList<ErrorSummaryItem> ErrorList { get; set; } = [];

    [HtmlAttributeNotBound]
    public IHtmlContent? TitleHtml { get; set; }

    [HtmlAttributeNotBound]
    public IHtmlContent? DescriptionHtml { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext? ViewContext { get; set; }

    protected override bool Accept(Element piece)
    {
        if (piece is not ErrorSummaryItem item) return false;
        ErrorList = [.. ErrorList, item];
        return true;
    }

    protected override void Contain(IHtmlContent content, string tag) => DescriptionHtml = content;

    protected override void Ready()
    {
        TitleText ??= "There is a problem";
        if (ErrorList.Count == 0 && ViewContext is not null) ErrorList = [.. Refused(ViewContext)];
    }

    protected override void Place(TagHelperContent output, string tag)
    {
        if (ErrorList.Count > 0) base.Place(output, tag);
        else output.Clear();
    }

    static IEnumerable<ErrorSummaryItem> Refused(ViewContext page) =>
        from field in page.ViewData.ModelState
        from error in field.Value!.Errors.DistinctBy(error => error.ErrorMessage, StringComparer.Ordinal)
        select new ErrorSummaryItem
        {
            Text = error.ErrorMessage,
            Href = field.Key.Length == 0 ? null : $"#{TagBuilder.CreateSanitizedId(field.Key, "_")}",
        };

    protected override void Write(Markup html)
    {
        html.Write($"""
            <div class="govuk-error-summary{Classes:+}"{DisableAutoFocus:data-disable-auto-focus}{Attributes} data-module="govuk-error-summary"><div role="alert">
            <h2 class="govuk-error-summary__title">{new Inner(TitleHtml, TitleText)}</h2>
            <div class="govuk-error-summary__body">
            """);
        var description = new Inner(DescriptionHtml, DescriptionText);
        if (!description.IsEmpty) html.Write($"<p>{description}</p>");
        if (ErrorList.Count > 0)
        {
            html.Write($"""<ul class="govuk-list govuk-error-summary__list">""");
            foreach (var item in ErrorList)
                if (string.IsNullOrEmpty(item.Href)) html.Write($"<li>{item.Inner}</li>");
                else html.Write($"""<li><a href="{item.Href}"{item.Attributes}>{item.Inner}</a></li>""");
            html.Write($"</ul>");
        }
        html.Write($"</div></div></div>");
    }
}

[HtmlTargetElement("govuk-error-summary-item")]
public sealed class ErrorSummaryItem : Item
{
    public string? Href { get; set; }
}
