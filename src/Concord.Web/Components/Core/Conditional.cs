using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

/// <summary>Further questions that a chosen radio or checkbox reveals.</summary>
[HtmlTargetElement("govuk-radios-conditional")]
[HtmlTargetElement("govuk-checkboxes-conditional")]
public sealed class Conditional : Item;
