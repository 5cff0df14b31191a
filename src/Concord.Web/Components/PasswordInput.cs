using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-password-input")]
public sealed class PasswordInput : LabelledField
{
    public string Autocomplete { get; set; } = "current-password";
    public string? ShowPasswordText { get; set; }
    public string? HidePasswordText { get; set; }
    public string? ShowPasswordAriaLabelText { get; set; }
    public string? HidePasswordAriaLabelText { get; set; }
    public string? PasswordShownAnnouncementText { get; set; }
    public string? PasswordHiddenAnnouncementText { get; set; }

    [HtmlAttributeNotBound]
    public Part? Button { get; set; }

    /// <summary>A password that was typed is never sent back.</summary>
    protected override void Answer(ModelStateEntry? typed, object? model) { }

    protected override void Write(Markup html) => html.Write(new Input
    {
        Kind = "govuk-password-input",
        More = Translations(),
        FormGroup = new()
        {
            Classes = FormGroup?.Classes,
            Attributes = FormGroup?.Attributes,
            BeforeInput = FormGroup?.BeforeInput,
            AfterInput = new() { Html = Toggle() },
        },
        InputWrapper = new() { Classes = "govuk-password-input__wrapper" },
        Label = Label,
        Hint = Hint,
        ErrorMessage = ErrorMessage,
        Classes = ClassList.Of("govuk-password-input__input govuk-js-password-input-input", Classes),
        Id = ControlId,
        Name = Name,
        Type = "password",
        Spellcheck = false,
        Autocapitalize = "none",
        Autocomplete = Autocomplete,
        Value = Value,
        Disabled = Disabled,
        DescribedBy = DescribedBy,
        Attributes = Attributes,
    });

    HtmlContentBuilder Toggle()
    {
        var toggle = new HtmlContentBuilder();
        toggle.AppendHtml(new Button
        {
            Type = "button",
            Classes = ClassList.Of("govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle", Button?.Classes),
            Text = ShowPasswordText ?? "Show",
            Attributes = new() { { "aria-controls", ControlId }, { "aria-label", ShowPasswordAriaLabelText ?? "Show password" }, { "hidden", null } },
        });
        if (FormGroup?.AfterInput is { } after)
            if (after.Html is null) toggle.Append(after.Text ?? "");
            else toggle.AppendHtml(after.Html);
        return toggle;
    }

    Attributes Translations()
    {
        var attributes = new Attributes { { "data-module", "govuk-password-input" } };
        attributes.Translate("show-password", ShowPasswordText);
        attributes.Translate("hide-password", HidePasswordText);
        attributes.Translate("show-password-aria-label", ShowPasswordAriaLabelText);
        attributes.Translate("hide-password-aria-label", HidePasswordAriaLabelText);
        attributes.Translate("password-shown-announcement", PasswordShownAnnouncementText);
        attributes.Translate("password-hidden-announcement", PasswordHiddenAnnouncementText);
        return attributes;
    }
}
