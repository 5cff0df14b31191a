using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-checkboxes")]
public sealed class Checkboxes : GroupedField
{
    public string? IdPrefix { get; set; }
    public IReadOnlyList<string>? Values { get; set; }
    public IReadOnlyList<CheckboxesItem?> Items { get; set; } = [];

    protected override string? OwnId { get => IdPrefix; set => IdPrefix = value; }

    protected override void Answer(ModelStateEntry? typed, object? model) => Values ??= Answers.FormatAll(typed, model);

    protected override bool Accept(Element piece)
    {
        if (piece is not CheckboxesItem item) return base.Accept(piece);
        Items = [.. Items, item];
        return true;
    }

    string? Prefix => string.IsNullOrEmpty(IdPrefix) ? Name : IdPrefix;

    protected override void Write(Markup html) => WriteGroup(html, Prefix);

    protected override void WriteControls(Markup html)
    {
        var describedBy = Fieldset is null ? Describe(Prefix) : null;
        html.Write($"""<div class="govuk-checkboxes{Classes:+}"{Attributes} data-module="govuk-checkboxes">{FormGroup?.BeforeInputs?.Inner ?? default}""");
        for (var i = 0; i < Items.Count; i++)
            if (Items[i] is { Divider: { Length: > 0 } divider }) html.Write($"""<div class="govuk-checkboxes__divider">{divider}</div>""");
            else if (Items[i] is { } item)
                item.Write(html, "checkboxes", "checkbox", item.IdWithin(Prefix, i + 1), string.IsNullOrEmpty(item.Name) ? Name : item.Name,
                    item.Value is not null && Values?.Contains(item.Value) == true, describedBy, item.Behaviour);
        html.Write($"{FormGroup?.AfterInputs?.Inner ?? default}</div>");
    }
}

[HtmlTargetElement("govuk-checkboxes-item")]
public sealed class CheckboxesItem : Choice
{
    public string? Name { get; set; }
    public string? Behaviour { get; set; }
}
