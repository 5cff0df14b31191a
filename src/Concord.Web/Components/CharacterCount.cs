using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-character-count")]
public sealed class CharacterCount : LabelledField
{
    public int? Maxlength { get; set; }
    public int? Maxwords { get; set; }

    /// <summary>Per cent of the limit at which the count appears.</summary>
    public int? Threshold { get; set; }
    public int? Rows { get; set; }
    public bool? Spellcheck { get; set; }

    /// <summary>"words", "characters", or left to the limit.</summary>
    public string? CountType { get; set; }
    public string? TextareaDescriptionText { get; set; }
    public string? CharactersAtLimitText { get; set; }
    public string? WordsAtLimitText { get; set; }

    [HtmlAttributeNotBound]
    public Plural? CharactersUnderLimitText { get; set; }

    [HtmlAttributeNotBound]
    public Plural? CharactersOverLimitText { get; set; }

    [HtmlAttributeNotBound]
    public Plural? WordsUnderLimitText { get; set; }

    [HtmlAttributeNotBound]
    public Plural? WordsOverLimitText { get; set; }

    [HtmlAttributeNotBound]
    public Part? CountMessage { get; set; }

    int? Limit => Maxwords ?? Maxlength;

    string? Counted => CountType ?? (Maxwords is null ? null : "words");

    protected override void Write(Markup html) => html.Write(new Textarea
    {
        Kind = "govuk-character-count",
        More = Configuration(),
        Id = ControlId,
        Name = Name,
        DescribedBy = $"{ControlId}-info",
        Rows = Rows,
        Spellcheck = Spellcheck,
        Value = Value,
        Disabled = Disabled,
        FormGroup = new()
        {
            Classes = FormGroup?.Classes,
            Attributes = FormGroup?.Attributes,
            BeforeInput = FormGroup?.BeforeInput,
            AfterInput = new() { Html = Message() },
        },
        Classes = ClassList.Of("govuk-js-character-count", Classes),
        Label = Label,
        Hint = Hint,
        ErrorMessage = ErrorMessage,
        Attributes = Attributes,
    });

    HtmlContentBuilder Message()
    {
        var description = TextareaDescriptionText ?? $"You can enter up to %{{count}} {(Counted == "words" ? "words" : "characters")}";
        var message = new HtmlContentBuilder();
        message.AppendHtml(new Hint
        {
            Id = $"{ControlId}-info",
            Text = Limit is { } limit ? description.Replace("%{count}", limit.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) : null,
            Classes = ClassList.Of("govuk-character-count__message", CountMessage?.Classes),
        });
        if (FormGroup?.AfterInput is { } after)
            if (after.Html is null) message.Append(after.Text ?? "");
            else message.AppendHtml(after.Html);
        return message;
    }

    Attributes Configuration()
    {
        var attributes = new Attributes { { "data-module", "govuk-character-count" } };
        if (Maxlength is not null) attributes.Add("data-maxlength", Maxlength);
        if (Maxwords is not null) attributes.Add("data-maxwords", Maxwords);
        if (Threshold is not null) attributes.Add("data-threshold", Threshold);
        if (Counted is not null) attributes.Add("data-count-type", Counted);
        if (Limit is null) attributes.Translate("textarea-description.other", TextareaDescriptionText);
        attributes.Translate("characters-under-limit", CharactersUnderLimitText);
        attributes.Translate("characters-at-limit", CharactersAtLimitText);
        attributes.Translate("characters-over-limit", CharactersOverLimitText);
        attributes.Translate("words-under-limit", WordsUnderLimitText);
        attributes.Translate("words-at-limit", WordsAtLimitText);
        attributes.Translate("words-over-limit", WordsOverLimitText);
        return attributes;
    }
}
