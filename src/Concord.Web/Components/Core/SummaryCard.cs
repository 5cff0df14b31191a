namespace Concord.Web.Components;

/// <summary>The frame and title around a summary list that is one of several.</summary>
public sealed class SummaryCard
{
    public CardTitle? Title { get; set; }
    public Actions Actions { get; set; } = new();
    public string? Classes { get; set; }
    public Attributes? Attributes { get; set; }

    internal void Open(Markup html)
    {
        html.Write($"""<div class="govuk-summary-card{Classes:+}"{Attributes}><div class="govuk-summary-card__title-wrapper">""");
        if (Title is not null)
            html.Write($"""<h{Title.HeadingLevel ?? 2} class="govuk-summary-card__title{Title.Classes:+}">{Title.Inner}</h{Title.HeadingLevel ?? 2}>""");
        if (Actions.Items is [var only])
        {
            html.Write($"""<div class="govuk-summary-card__actions{Actions.Classes:+}">""");
            only.WriteLink(html, Title?.Inner ?? default);
            html.Write($"</div>");
        }
        else if (Actions.Items.Count > 1) WriteActions(html);
        html.Write($"""</div><div class="govuk-summary-card__content">""");
    }

    void WriteActions(Markup html)
    {
        html.Write($"""<ul class="govuk-summary-card__actions{Actions.Classes:+}">""");
        foreach (var action in Actions.Items)
        {
            html.Write($"""<li class="govuk-summary-card__action">""");
            action.WriteLink(html, Title?.Inner ?? default);
            html.Write($"</li>");
        }
        html.Write($"</ul>");
    }
}

public sealed class CardTitle : Part
{
    public int? HeadingLevel { get; set; }
}
