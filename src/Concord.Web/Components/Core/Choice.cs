using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

/// <summary>One radio or checkbox of a question.</summary>
public abstract class Choice : Item
{
    public string? Id { get; set; }
    public string? Value { get; set; }
    public bool? Checked { get; set; }
    public bool Disabled { get; set; }
    public string? Divider { get; set; }

    [HtmlAttributeNotBound]
    public Label? Label { get; set; }

    [HtmlAttributeNotBound]
    public Hint? Hint { get; set; }

    [HtmlAttributeNotBound]
    public Conditional? Conditional { get; set; }

    [HtmlAttributeName("hint")]
    public string? HintText { get => Hint?.Text; set => Hint = string.IsNullOrEmpty(value) ? null : new() { Text = value }; }

    protected override bool Accept(Element piece)
    {
        switch (piece)
        {
            case Hint hint: Hint = hint; return true;
            case Conditional conditional: Conditional = conditional; return true;
            default: return false;
        }
    }

    internal string IdWithin(string? prefix, int place) =>
        !string.IsNullOrEmpty(Id) ? Id : place == 1 ? prefix ?? "" : $"{prefix}-{place}";

    internal void Write(Markup html, string kind, string type, string id, string? name, bool chosen, string? describedBy, string? behaviour = null)
    {
        var hint = Hint is { Inner.IsEmpty: false } ? Hint : null;
        var revealed = Conditional?.Html is null ? null : $"conditional-{id}";
        if (hint is not null) describedBy = $"{describedBy} {id}-item-hint".Trim();
        var check = Checked == true || (Checked is null && chosen);

        html.Write($"""
            <div class="govuk-{kind}__item"><input class="govuk-{kind}__input" id="{id}" name="{name}" type="{type}" value="{Value}"{check:checked}{Disabled:disabled}{revealed:data-aria-controls}{behaviour:data-behaviour}{describedBy:aria-describedby}{Attributes}><label class="govuk-label govuk-{kind}__label{Label?.Classes:+}"{Label?.Attributes} for="{id}">{Inner}</label>
            """);
        hint?.Write(html, $"{id}-item-hint", $"govuk-{kind}__hint");
        html.Write($"</div>");
        if (revealed is null) return;
        var hidden = check ? null : $"govuk-{kind}__conditional--hidden";
        html.Write($"""<div class="govuk-{kind}__conditional{hidden:+}" id="{revealed}">{Conditional!.Html}</div>""");
    }
}
