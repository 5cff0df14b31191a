using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-textarea")]
public sealed class Textarea : LabelledField
{
    public int? Rows { get; set; }
    public string? Autocomplete { get; set; }
    public bool? Spellcheck { get; set; }

    internal Attributes? More { get; init; }

    internal string? Kind { get; init; }

    protected override string? GroupKind => Kind;

    protected override void Write(Markup html)
    {
        var error = ErrorMessage is null ? null : "govuk-textarea--error";
        OpenLabelledGroup(html, More);
        html.Write($"{FormGroup?.BeforeInput?.Inner ?? default}");
        html.Write($"""<textarea class="govuk-textarea{error:+}{Classes:+}" id="{ControlId}" name="{Name}" rows="{Rows ?? 5}"{Spellcheck:spellcheck}{Disabled:disabled}{Describe(ControlId):aria-describedby}{Autocomplete:autocomplete}{Attributes}>""");
        // A parser drops the first line break in a textarea; the answer's own may not be lost.
        if (Value?.StartsWith('\n') == true) html.Write($"\n");
        html.Write($"{Value}</textarea>{FormGroup?.AfterInput?.Inner ?? default}</div>");
    }
}
