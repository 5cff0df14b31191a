using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-tabs")]
public sealed class Tabs : Component
{
    public string? Id { get; set; }
    public string? IdPrefix { get; set; }
    public string Title { get; set; } = "Contents";
    public IReadOnlyList<TabsItem?> Items { get; set; } = [];

    protected override bool Accept(Element piece)
    {
        if (piece is not TabsItem item) return false;
        Items = [.. Items, item];
        return true;
    }

    protected override void Write(Markup html)
    {
        html.Write($"""<div{Id:id} class="govuk-tabs{Classes:+}"{Attributes} data-module="govuk-tabs"><h2 class="govuk-tabs__title">{Title}</h2>""");
        if (Items.Count > 0)
        {
            html.Write($"""<ul class="govuk-tabs__list">""");
            for (var i = 0; i < Items.Count; i++) Items[i]?.WriteTab(html, IdPrefix, i + 1);
            html.Write($"</ul>");
            for (var i = 0; i < Items.Count; i++) Items[i]?.WritePanel(html, IdPrefix, i + 1);
        }
        html.Write($"</div>");
    }
}

[HtmlTargetElement("govuk-tabs-item")]
public sealed class TabsItem : Item
{
    public string? Id { get; set; }
    public string? Label { get; set; }

    [HtmlAttributeNotBound]
    public Part Panel { get; set; } = new();

    protected override void Ready() => (Panel.Html, Panel.Text) = (Html, Text);

    string IdWithin(string? prefix, int place) => string.IsNullOrEmpty(Id) ? $"{prefix}-{place}" : Id;

    internal void WriteTab(Markup html, string? prefix, int place)
    {
        var selected = place == 1 ? "govuk-tabs__list-item--selected" : null;
        html.Write($"""<li class="govuk-tabs__list-item{selected:+}"><a class="govuk-tabs__tab" href="#{IdWithin(prefix, place)}"{Attributes}>{Label}</a></li>""");
    }

    internal void WritePanel(Markup html, string? prefix, int place)
    {
        var hidden = place > 1 ? "govuk-tabs__panel--hidden" : null;
        html.Write($"""<div class="govuk-tabs__panel{hidden:+}" id="{IdWithin(prefix, place)}"{Panel.Attributes}>""");
        if (Panel.Html is not null) html.Write(Panel.Html);
        else if (!string.IsNullOrEmpty(Panel.Text)) html.Write($"""<p class="govuk-body">{Panel.Text}</p>""");
        html.Write($"</div>");
    }
}
