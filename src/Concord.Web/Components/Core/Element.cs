using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Concord.Web.Components;

/// <summary>What a Razor page may write as an element of its own. Attributes it does not know pass through.</summary>
public abstract class Element : ITagHelper
{
    public string? Classes { get; set; }

    [HtmlAttributeNotBound]
    public Attributes? Attributes { get; set; }

    int ITagHelperComponent.Order => 0;

    void ITagHelperComponent.Init(TagHelperContext context) { }

    public async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Enter(context.TagName);
        TakeAttributes(output.Attributes);
        var parent = context.Items.TryGetValue(typeof(Element), out var outer) ? outer as Element : null;
        context.Items[typeof(Element)] = this;

        var content = await output.GetChildContentAsync();
        if (!content.IsEmptyOrWhiteSpace) Contain(content, context.TagName);
        Ready();

        output.TagName = null;
        output.Attributes.Clear();
        if (parent?.Accept(this) == true) output.Content.Clear();
        else Place(output.Content, context.TagName);
    }

    protected virtual void Enter(string tag) { }

    /// <summary>Takes a piece of itself that was written inside it; false lets the piece stand where it is.</summary>
    protected virtual bool Accept(Element piece) => false;

    protected virtual void Contain(IHtmlContent content, string tag) =>
        throw new InvalidOperationException($"<{tag}> has no content of its own, only the elements that belong to it");

    /// <summary>All attributes and pieces are in.</summary>
    protected virtual void Ready() { }

    protected abstract void Place(TagHelperContent output, string tag);

    void TakeAttributes(TagHelperAttributeList unknown)
    {
        foreach (var attribute in unknown)
            if (attribute.Name == "class") Classes = ClassList.Of(Classes, Plain(attribute.Value));
            else (Attributes ??= []).Add(attribute);
    }

    static string? Plain(object? value) => value is HtmlString html ? html.Value : value?.ToString();
}
