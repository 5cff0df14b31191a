using System.Text.Encodings.Web;
using Concord.Web.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;

namespace Concord.Web.Tests.Components;

/// <summary>Runs elements as Razor runs them: attributes, then what stands inside, then the element itself.</summary>
sealed record Written(Element Element, string Tag, TagHelperAttributeList Attributes, IReadOnlyList<object> Inside)
{
    public static Written A(Element element, params object[] inside) => new(element, Kebab(element), [], inside);

    public Written With(string name, string? value = null) => this with { Attributes = [.. Attributes, Attribute(name, value)] };

    static TagHelperAttribute Attribute(string name, string? value) =>
        value is null ? new(name) : new(name, new HtmlString(value));

    public async Task<string> OnAPage(IDictionary<object, object>? around = null)
    {
        var items = new Dictionary<object, object>(around ?? new Dictionary<object, object>());
        var context = new TagHelperContext(Tag, Attributes, items, Guid.NewGuid().ToString());
        var output = new TagHelperOutput(Tag, Attributes, async (_, _) =>
        {
            var content = new DefaultTagHelperContent();
            foreach (var piece in Inside)
                if (piece is Written inner) content.AppendHtml(await inner.OnAPage(items));
                else content.Append((string)piece);
            return content;
        });
        await ((ITagHelper)Element).ProcessAsync(context, output);
        var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    public static ViewContext Page(object? model = null)
    {
        var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        return new ViewContext { ViewData = data, HttpContext = new DefaultHttpContext(), RouteData = new RouteData(), ActionDescriptor = new ActionDescriptor() };
    }

    public static ModelExpression For<T>(string name, T value)
    {
        var metadata = new EmptyModelMetadataProvider();
        return new(name, metadata.GetModelExplorerForType(typeof(T), value));
    }

    static string Kebab(Element element) =>
        ((HtmlTargetElementAttribute)element.GetType().GetCustomAttributes(typeof(HtmlTargetElementAttribute), inherit: false)[0]).Tag!;
}
