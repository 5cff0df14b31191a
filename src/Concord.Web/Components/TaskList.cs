using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-task-list")]
public sealed class TaskList : Component
{
    public string IdPrefix { get; set; } = "task-list";
    public IReadOnlyList<TaskListItem?> Items { get; set; } = [];

    protected override bool Accept(Element piece)
    {
        if (piece is not TaskListItem item) return false;
        Items = [.. Items, item];
        return true;
    }

    protected override void Write(Markup html)
    {
        html.Write($"""<ul class="govuk-task-list{Classes:+}"{Attributes}>""");
        for (var i = 0; i < Items.Count; i++) Items[i]?.Write(html, $"{IdPrefix}-{i + 1}");
        html.Write($"</ul>");
    }
}

[HtmlTargetElement("govuk-task-list-item")]
public sealed class TaskListItem : Item
{
    public string? Href { get; set; }

    [HtmlAttributeNotBound]
    public Part Title { get; set; } = new();

    [HtmlAttributeNotBound]
    public Part? Hint { get; set; }

    [HtmlAttributeNotBound]
    public TaskListStatus Status { get; set; } = new();

    [HtmlAttributeName("title")]
    public string? TitleText { get => Title.Text; set => Title.Text = value; }

    [HtmlAttributeName("hint")]
    public string? HintText { get => Hint?.Text; set => Hint = string.IsNullOrEmpty(value) ? null : new() { Text = value }; }

    [HtmlAttributeName("status")]
    public string? StatusText { get => Status.Text; set => Status.Text = value; }

    [HtmlAttributeName("status-tag")]
    public string? StatusTagText { get => Status.Tag?.Text; set => (Status.Tag ??= new()).Text = value; }

    [HtmlAttributeName("status-tag-classes")]
    public string? StatusTagClasses { get => Status.Tag?.Classes; set => (Status.Tag ??= new()).Classes = value; }

    protected override void Ready() => Title.Html ??= Html;

    internal void Write(Markup html, string id)
    {
        var link = string.IsNullOrEmpty(Href) ? null : "govuk-task-list__item--with-link";
        html.Write($"""<li class="govuk-task-list__item{link:+}{Classes:+}"><div class="govuk-task-list__name-and-hint">""");
        if (link is null) html.Write($"""<div{Title.Classes:class}>{Title.Inner}</div>""");
        else
        {
            var describedBy = Hint is null ? $"{id}-status" : $"{id}-hint {id}-status";
            html.Write($"""<a class="govuk-link govuk-task-list__link{Title.Classes:+}" href="{Href}" aria-describedby="{describedBy}">{Title.Inner}</a>""");
        }
        if (Hint is not null) html.Write($"""<div id="{id}-hint" class="govuk-task-list__hint">{Hint.Inner}</div>""");
        html.Write($"""</div><div class="govuk-task-list__status{Status.Classes:+}" id="{id}-status">""");
        if (Status.Tag is null) html.Write($"{Status.Inner}</div></li>");
        else html.Write($"{Status.Tag}</div></li>");
    }
}

public sealed class TaskListStatus : Part
{
    public Tag? Tag { get; set; }
}
