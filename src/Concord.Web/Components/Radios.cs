using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-radios")]
public sealed class Radios : GroupedField
{
    public string? IdPrefix { get; set; }
    public string? Value { get; set; }
    public IReadOnlyList<RadiosItem?> Items { get; set; } = [];

    protected override string? OwnId { get => IdPrefix; set => IdPrefix = value; }

    protected override void Answer(ModelStateEntry? typed, object? model) => Value ??= typed?.AttemptedValue ?? Answers.Format(model);

    protected override bool Accept(Element piece)
    {
        if (piece is not RadiosItem item) return base.Accept(piece);
        Items = [.. Items, item];
        return true;
    }

    string? Prefix => string.IsNullOrEmpty(IdPrefix) ? Name : IdPrefix;

    protected override void Write(Markup html) => WriteGroup(html, Prefix);

    protected override void WriteControls(Markup html)
    {
        html.Write($"""<div class="govuk-radios{Classes:+}"{Attributes} data-module="govuk-radios">{FormGroup?.BeforeInputs?.Inner ?? default}""");
        for (var i = 0; i < Items.Count; i++)
            if (Items[i] is { Divider: { Length: > 0 } divider }) html.Write($"""<div class="govuk-radios__divider">{divider}</div>""");
            else if (Items[i] is { } item)
                item.Write(html, "radios", "radio", item.IdWithin(Prefix, i + 1), Name, !string.IsNullOrEmpty(Value) && item.Value == Value, null);
        html.Write($"{FormGroup?.AfterInputs?.Inner ?? default}</div>");
    }
}

[HtmlTargetElement("govuk-radios-item")]
public sealed class RadiosItem : Choice;
