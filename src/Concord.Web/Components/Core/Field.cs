using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

/// <summary>A question in a form: what is asked, a hint, an error, and where the answer goes.</summary>
public abstract class Field : Component
{
    public string? Name { get; set; }
    public string? DescribedBy { get; set; }

    /// <summary>The model's property: gives name, id, value, wording and error where the page gives none.</summary>
    public ModelExpression? For { get; set; }

    [HtmlAttributeNotBound]
    public Hint? Hint { get; set; }

    [HtmlAttributeNotBound]
    public ErrorMessage? ErrorMessage { get; set; }

    [HtmlAttributeNotBound]
    public FormGroup? FormGroup { get; set; }

    [HtmlAttributeName("hint")]
    public string? HintText { get => Hint?.Text; set => Hint = string.IsNullOrEmpty(value) ? null : new() { Text = value }; }

    [HtmlAttributeName("error")]
    public string? ErrorText { get => ErrorMessage?.Text; set => ErrorMessage = string.IsNullOrEmpty(value) ? null : new() { Text = value }; }

    [HtmlAttributeName("form-group-classes")]
    public string? FormGroupClasses { get => FormGroup?.Classes; set => (FormGroup ??= new()).Classes = value; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext? ViewContext { get; set; }

    protected abstract string? OwnId { get; set; }

    protected abstract void Ask(string wording);

    /// <summary>What was typed last, or the model's value; the page's own value comes first.</summary>
    protected abstract void Answer(ModelStateEntry? typed, object? model);

    protected override bool Accept(Element piece)
    {
        switch (piece)
        {
            case Hint hint: Hint = hint; return true;
            case ErrorMessage error: ErrorMessage = error; return true;
            default: return false;
        }
    }

    protected override void Ready()
    {
        if (ViewContext is null) return;
        if (For is not null)
        {
            Name ??= ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
            if (For.Metadata.DisplayName is { } wording) Ask(wording);
            if (Hint is null && For.Metadata.Description is { } description) HintText = description;
        }
        if (Name is null) return;
        OwnId ??= TagBuilder.CreateSanitizedId(Name, "_");
        ViewContext.ViewData.ModelState.TryGetValue(Name, out var typed);
        Answer(typed, For?.Model);
        if (ErrorMessage is null && typed?.Errors is [var error, ..]) ErrorText = error.ErrorMessage;
    }

    protected virtual string? Description => DescribedBy;

    protected string? Describe(string? id)
    {
        var ids = Description;
        if (Hint is not null) ids = $"{ids} {id}-hint";
        if (ErrorMessage is not null) ids = $"{ids} {id}-error";
        return ids?.Trim();
    }

    protected void OpenGroup(Markup html, string? kind = null)
    {
        var error = ErrorMessage is null ? null : "govuk-form-group--error";
        html.Write($"""<div class="govuk-form-group{error:+}{kind:+}{FormGroup?.Classes:+}"{FormGroup?.Attributes}""");
    }

    protected void WriteHintAndError(Markup html, string? id)
    {
        Hint?.Write(html, $"{id}-hint");
        ErrorMessage?.Write(html, $"{id}-error");
    }
}
