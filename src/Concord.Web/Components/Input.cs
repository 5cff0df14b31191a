using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-input")]
public sealed class Input : LabelledField
{
    public string? Type { get; set; }
    public string? Inputmode { get; set; }
    public string? Autocomplete { get; set; }
    public string? Autocapitalize { get; set; }
    public string? Pattern { get; set; }
    public bool? Spellcheck { get; set; }

    [HtmlAttributeNotBound]
    public Part? Prefix { get; set; }

    [HtmlAttributeNotBound]
    public Part? Suffix { get; set; }

    [HtmlAttributeNotBound]
    public InputWrapper? InputWrapper { get; set; }

    [HtmlAttributeName("prefix")]
    public string? PrefixText { get => Prefix?.Text; set => (Prefix ??= new()).Text = value; }

    [HtmlAttributeName("suffix")]
    public string? SuffixText { get => Suffix?.Text; set => (Suffix ??= new()).Text = value; }

    /// <summary>What a component built on this one adds to the group around it.</summary>
    internal Attributes? More { get; init; }

    internal string? Kind { get; init; }

    protected override string? GroupKind => Kind;

    protected override void Write(Markup html)
    {
        OpenLabelledGroup(html, More);
        var (before, prefix, suffix, after) =
            (FormGroup?.BeforeInput?.Inner ?? default, Prefix?.Inner ?? default, Suffix?.Inner ?? default, FormGroup?.AfterInput?.Inner ?? default);
        var wrapped = !(before.IsEmpty && prefix.IsEmpty && suffix.IsEmpty && after.IsEmpty);
        if (wrapped) html.Write($"""<div class="govuk-input__wrapper{InputWrapper?.Classes:+}"{InputWrapper?.Attributes}>{before}""");
        if (!prefix.IsEmpty) html.Write($"""<div class="govuk-input__prefix{Prefix!.Classes:+}" aria-hidden="true"{Prefix.Attributes}>{prefix}</div>""");
        WriteControl(html);
        if (!suffix.IsEmpty) html.Write($"""<div class="govuk-input__suffix{Suffix!.Classes:+}" aria-hidden="true"{Suffix.Attributes}>{suffix}</div>""");
        if (wrapped) html.Write($"{after}</div>");
        html.Write($"</div>");
    }

    void WriteControl(Markup html)
    {
        var error = ErrorMessage is null ? null : "govuk-input--error";
        html.Write($"""
            <input class="govuk-input{Classes:+}{error:+}" id="{ControlId}" name="{Name}" type="{Type ?? "text"}"{Spellcheck:spellcheck}{Value:value}{Disabled:disabled}{Describe(ControlId):aria-describedby}{Autocomplete:autocomplete}{Autocapitalize:autocapitalize}{Pattern:pattern}{Inputmode:inputmode}{Attributes}>
            """);
    }
}

public sealed class InputWrapper
{
    public string? Classes { get; set; }
    public Attributes? Attributes { get; set; }
}
