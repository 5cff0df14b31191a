using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-select")]
public sealed class Select : LabelledField
{
    public IReadOnlyList<SelectItem?> Items { get; set; } = [];

    protected override bool Accept(Element piece)
    {
        if (piece is not SelectItem item) return base.Accept(piece);
        Items = [.. Items, item];
        return true;
    }

    protected override void Write(Markup html)
    {
        var error = ErrorMessage is null ? null : "govuk-select--error";
        OpenLabelledGroup(html);
        html.Write($"{FormGroup?.BeforeInput?.Inner ?? default}");
        html.Write($"""<select class="govuk-select{Classes:+}{error:+}" id="{ControlId}" name="{Name}"{Disabled:disabled}{Describe(ControlId):aria-describedby}{Attributes}>""");
        foreach (var item in Items) item?.Write(html, Value);
        html.Write($"</select>{FormGroup?.AfterInput?.Inner ?? default}</div>");
    }
}

[HtmlTargetElement("govuk-select-item")]
public sealed class SelectItem : Item
{
    public string? Value { get; set; }
    public bool? Selected { get; set; }
    public bool Disabled { get; set; }

    internal void Write(Markup html, string? chosen)
    {
        var selected = Selected ?? (!string.IsNullOrEmpty(chosen) && (Value ?? Text) == chosen);
        html.Write($"<option");
        if (Value is not null) html.Write($" value=\"{Value}\"");
        html.Write($"{selected:selected}{Disabled:disabled}{Attributes}>{Inner}</option>");
    }
}
