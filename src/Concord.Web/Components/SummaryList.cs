using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-summary-list")]
public sealed class SummaryList : Component
{
    public IReadOnlyList<SummaryListRow?> Rows { get; set; } = [];

    [HtmlAttributeNotBound]
    public SummaryCard? Card { get; set; }

    [HtmlAttributeName("card-title")]
    public string? CardTitle { get => Card?.Title?.Text; set => ((Card ??= new()).Title ??= new()).Text = value; }

    protected override bool Accept(Element piece)
    {
        switch (piece)
        {
            case SummaryListRow row: Rows = [.. Rows, row]; return true;
            case ActionItem action when Card is not null: Card.Actions.Items = [.. Card.Actions.Items, action]; return true;
            default: return false;
        }
    }

    protected override void Write(Markup html)
    {
        Card?.Open(html);
        var title = Card?.Title?.Inner ?? default;
        var anyActions = Rows.Any(row => row?.Actions.Items.Count > 0);
        html.Write($"""<dl class="govuk-summary-list{Classes:+}"{Attributes}>""");
        foreach (var row in Rows) row?.Write(html, anyActions, title);
        html.Write($"</dl>");
        if (Card is not null) html.Write($"</div></div>");
    }
}

[HtmlTargetElement("govuk-summary-list-row")]
public sealed class SummaryListRow : Item
{
    [HtmlAttributeNotBound]
    public Part Key { get; set; } = new();

    [HtmlAttributeNotBound]
    public Part Value { get; set; } = new();

    [HtmlAttributeNotBound]
    public Actions Actions { get; set; } = new();

    [HtmlAttributeName("key")]
    public string? KeyText { get => Key.Text; set => Key.Text = value; }

    [HtmlAttributeName("value")]
    public string? ValueText { get => Value.Text; set => Value.Text = value; }

    protected override bool Accept(Element piece)
    {
        if (piece is not ActionItem action) return false;
        Actions.Items = [.. Actions.Items, action];
        return true;
    }

    protected override void Ready() => Value.Html ??= Html;

    internal void Write(Markup html, bool anyActions, Inner cardTitle)
    {
        var bare = anyActions && Actions.Items.Count == 0 ? "govuk-summary-list__row--no-actions" : null;
        html.Write($"""
            <div class="govuk-summary-list__row{bare:+}{Classes:+}"{Attributes}><dt class="govuk-summary-list__key{Key.Classes:+}">{Key.Inner}</dt><dd class="govuk-summary-list__value{Value.Classes:+}">{Value.Inner}</dd>
            """);
        if (Actions.Items is [var only]) WriteAction(html, only, cardTitle);
        else if (Actions.Items.Count > 1) WriteActions(html, cardTitle);
        html.Write($"</div>");
    }

    void WriteAction(Markup html, ActionItem action, Inner cardTitle)
    {
        html.Write($"""<dd class="govuk-summary-list__actions{Actions.Classes:+}">""");
        action.WriteLink(html, cardTitle);
        html.Write($"</dd>");
    }

    void WriteActions(Markup html, Inner cardTitle)
    {
        html.Write($"""<dd class="govuk-summary-list__actions{Actions.Classes:+}"><ul class="govuk-summary-list__actions-list">""");
        foreach (var action in Actions.Items)
        {
            html.Write($"""<li class="govuk-summary-list__actions-list-item">""");
            action.WriteLink(html, cardTitle);
            html.Write($"</li>");
        }
        html.Write($"</ul></dd>");
    }
}
