using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-file-upload")]
public sealed class FileUpload : LabelledField
{
    public bool Multiple { get; set; }

    /// <summary>Also a zone to drop files on, where scripts run.</summary>
    public bool Javascript { get; set; }
    public string? WrapperClasses { get; set; }
    public string? ChooseFilesButtonText { get; set; }
    public string? NoFileChosenText { get; set; }
    public string? DropInstructionText { get; set; }
    public string? EnteredDropZoneText { get; set; }
    public string? LeftDropZoneText { get; set; }

    [HtmlAttributeNotBound]
    public Attributes? WrapperAttributes { get; set; }

    [HtmlAttributeNotBound]
    public Plural? MultipleFilesChosenText { get; set; }

    /// <summary>A browser takes no file from a page.</summary>
    protected override void Answer(ModelStateEntry? typed, object? model) { }

    protected override void Write(Markup html)
    {
        var error = ErrorMessage is null ? null : "govuk-file-upload--error";
        OpenLabelledGroup(html);
        html.Write($"{FormGroup?.BeforeInput?.Inner ?? default}");
        if (Javascript) html.Write($"""
            <div class="govuk-file-upload-wrapper{WrapperClasses:+}" data-module="govuk-file-upload"{ChooseFilesButtonText:data-i18n.choose-files-button}{NoFileChosenText:data-i18n.no-file-chosen}{MultipleFilesChosenText:data-i18n.multiple-files-chosen}{DropInstructionText:data-i18n.drop-instruction}{EnteredDropZoneText:data-i18n.entered-drop-zone}{LeftDropZoneText:data-i18n.left-drop-zone}{WrapperAttributes}>
            """);
        html.Write($"""<input class="govuk-file-upload{Classes:+}{error:+}" id="{ControlId}" name="{Name}" type="file"{Disabled:disabled}{Multiple:multiple}{Describe(ControlId):aria-describedby}{Attributes}>""");
        if (Javascript) html.Write($"</div>");
        html.Write($"{FormGroup?.AfterInput?.Inner ?? default}</div>");
    }
}
