using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

[HtmlTargetElement("govuk-date-input")]
public sealed class DateInput : GroupedField
{
    public string? Id { get; set; }
    public string? NamePrefix { get; set; }

    [HtmlAttributeNotBound]
    public IReadOnlyDictionary<string, string> Values { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Null leaves the part out, as it does for the other two.</summary>
    [HtmlAttributeNotBound]
    public DateInputItem? Day { get; set; } = new() { Name = "day", Classes = "govuk-input--width-2" };

    [HtmlAttributeNotBound]
    public DateInputItem? Month { get; set; } = new() { Name = "month", Classes = "govuk-input--width-2" };

    [HtmlAttributeNotBound]
    public DateInputItem? Year { get; set; } = new() { Name = "year", Classes = "govuk-input--width-4" };

    /// <summary>In place of day, month and year.</summary>
    [HtmlAttributeNotBound]
    public IReadOnlyList<DateInputItem> Items { get; set; } = [];

    protected override string? OwnId { get => Id; set => Id = value; }

    /// <summary>An error summary links to the field's id, which must then be a control and not the group around it.</summary>
    bool firstBearsId;

    protected override void Answer(ModelStateEntry? typed, object? model)
    {
        NamePrefix ??= Name;
        firstBearsId = true;
        if (Values.Count == 0) Values = DateInputBinder.Typed(ViewContext!.ViewData.ModelState, NamePrefix!) ?? DateInputBinder.Parts(NamePrefix!, model);
    }

    protected override void Write(Markup html) => WriteGroup(html, Id, "group");

    protected override void WriteControls(Markup html)
    {
        html.Write($"""<div class="govuk-date-input{Classes:+}"{Attributes}{(firstBearsId ? null : Id):id}>{FormGroup?.BeforeInputs?.Inner ?? default}""");
        DateInputItem?[] items = Items.Count > 0 ? [.. Items] : [Day, Month, Year];
        var allWrong = ErrorMessage is not null && !Array.Exists(items, item => item?.IsWrong == true);
        var first = firstBearsId ? Array.Find(items, item => item is not null) : null;
        foreach (var item in items)
            if (item is not null) WriteItem(html, item, allWrong, ReferenceEquals(item, first) ? Id : null);
        html.Write($"{FormGroup?.AfterInputs?.Inner ?? default}</div>");
    }

    void WriteItem(Markup html, DateInputItem item, bool allWrong, string? id)
    {
        var (standard, kind) = StandardFor(item);
        var name = item.Name ?? kind;
        var fullName = string.IsNullOrEmpty(NamePrefix) ? name : $"{NamePrefix}-{name}";
        var control = new Input
        {
            Label = new() { Text = item.Label ?? Capital(name), Classes = "govuk-date-input__label" },
            Id = item.Id ?? id ?? $"{Id}-{name}",
            Name = fullName,
            Value = item.Value ?? standard?.Value ?? Known(fullName) ?? Known(name),
            Inputmode = item.Inputmode ?? "numeric",
            Autocomplete = item.Autocomplete,
            Pattern = item.Pattern,
            Attributes = item.Attributes,
            Classes = ClassList.Of("govuk-date-input__input", item.ClassesWith(kind == "year" ? 4 : 2, allWrong)),
        };
        html.Write($"""<div class="govuk-date-input__item">{control}</div>""");
    }

    (DateInputItem? Item, string? Name) StandardFor(DateInputItem item) =>
        Is(item, Day, "day") ? (Day, "day")
        : Is(item, Month, "month") ? (Month, "month")
        : Is(item, Year, "year") ? (Year, "year")
        : default;

    static bool Is(DateInputItem item, DateInputItem? standard, string name) =>
        ReferenceEquals(item, standard) || (item.Name is not null && (item.Name == name || item.Name == standard?.Name));

    string? Known(string? name) => name is null ? null : Values.GetValueOrDefault(name);

    static string? Capital(string? name) =>
        string.IsNullOrEmpty(name) ? name : char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..].ToLowerInvariant();
}

public sealed class DateInputItem
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? Label { get; set; }
    public string? Value { get; set; }
    public string? Classes { get; set; }
    public string? Inputmode { get; set; }
    public string? Autocomplete { get; set; }
    public string? Pattern { get; set; }
    public Attributes? Attributes { get; set; }

    /// <summary>Whether this part is the wrong one; when no part says so, all are.</summary>
    public bool? Error { get; set; }

    internal bool IsWrong => Error == true || Has("govuk-input--error");

    internal string ClassesWith(int width, bool allWrong)
    {
        var error = !Has("govuk-input--error") && (IsWrong || (Error != false && allWrong)) ? "govuk-input--error" : null;
        var sized = Has("govuk-input--width-") ? null : $"govuk-input--width-{width}";
        return ClassList.Of(error, sized, Classes);
    }

    bool Has(string part) => Classes?.Contains(part, StringComparison.Ordinal) == true;
}
