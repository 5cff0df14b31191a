using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

/// <summary>A field of one control, whose label names it.</summary>
public abstract class LabelledField : Field
{
    public string? Id { get; set; }
    public string? Value { get; set; }
    public bool Disabled { get; set; }

    [HtmlAttributeNotBound]
    public Label? Label { get; set; }

    [HtmlAttributeName("label")]
    public string? LabelText { get => Label?.Text; set => (Label ??= new()).Text = value; }

    [HtmlAttributeName("label-classes")]
    public string? LabelClasses { get => Label?.Classes; set => (Label ??= new()).Classes = value; }

    [HtmlAttributeName("label-is-page-heading")]
    public bool LabelIsPageHeading { get => Label?.IsPageHeading == true; set => (Label ??= new()).IsPageHeading = value; }

    protected override string? OwnId { get => Id; set => Id = value; }

    protected string? ControlId => string.IsNullOrEmpty(Id) ? Name : Id;

    protected override void Ask(string wording)
    {
        Label ??= new();
        if (Label.Inner.IsEmpty) Label.Text = wording;
    }

    protected override void Answer(ModelStateEntry? typed, object? model) =>
        Value ??= typed?.AttemptedValue ?? Answers.Format(model);

    protected override bool Accept(Element piece)
    {
        if (piece is not Label label) return base.Accept(piece);
        Label = label;
        return true;
    }

    protected void OpenLabelledGroup(Markup html, Attributes? more = null)
    {
        OpenGroup(html, GroupKind);
        html.Write($"{more}>");
        Label?.Write(html, ControlId);
        WriteHintAndError(html, ControlId);
    }

    protected virtual string? GroupKind => null;
}
