using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Concord.Web.Components;

/// <summary>
/// Writes HTML as an interpolated string reads: what is literal goes out as it stands, a string in a hole is encoded.
/// A format names an attribute that is left out when it has no value, <c>{Id:id}</c>;
/// <c>{Classes:+}</c> appends to a list of classes; <c>{Level:#}</c> is a bare number or name.
/// </summary>
public readonly struct Markup(TextWriter writer, HtmlEncoder encoder)
{
    readonly TextWriter writer = writer;
    readonly HtmlEncoder encoder = encoder;

    public void Write([InterpolatedStringHandlerArgument("")] Hole html) => _ = html;

    public void Write(IHtmlContent? content) => content?.WriteTo(writer, encoder);

    void Encode(string? text)
    {
        if (!string.IsNullOrEmpty(text)) encoder.Encode(writer, text);
    }

    void Named(string name, object? value)
    {
        writer.Write(' ');
        writer.Write(name);
        if (value is null) return;
        writer.Write("=\"");
        if (value is IHtmlContent html) html.WriteTo(writer, encoder);
        else Encode(Convert.ToString(value, CultureInfo.InvariantCulture));
        writer.Write('"');
    }

    [InterpolatedStringHandler]
#pragma warning disable CS9113 // the compiler passes both counts; nothing is buffered, so neither is needed
    public readonly struct Hole(int literalLength, int formattedCount, Markup to)
#pragma warning restore CS9113
    {
        public void AppendLiteral(string html) => to.writer.Write(html);

        public void AppendFormatted(string? text) => to.Encode(text);

        public void AppendFormatted(int number) => to.writer.Write(number);

        public void AppendFormatted(IHtmlContent? html) => to.Write(html);

        public void AppendFormatted(Inner inner)
        {
            if (inner.Html is null) to.Encode(inner.Text);
            else to.Write(inner.Html);
        }

        public void AppendFormatted(string? value, string format)
        {
            if (string.IsNullOrEmpty(value)) return;
            if (format != "+")
            {
                to.Named(format, value);
                return;
            }
            to.writer.Write(' ');
            to.Encode(value);
        }

        public void AppendFormatted(bool present, string format)
        {
            if (present) to.Named(format, null);
        }

        public void AppendFormatted(bool? value, string format)
        {
            if (value is { } known) to.Named(format, known ? "true" : "false");
        }

        public void AppendFormatted(int? value, string format)
        {
            if (value is { } known) to.Named(format, known);
        }

        public void AppendFormatted(Plural? messages, string format)
        {
            if (messages is null) return;
            foreach (var (rule, message) in messages) to.Named($"{format}.{rule}", message);
        }

        public void AppendFormatted(Attributes? attributes)
        {
            if (attributes is null) return;
            foreach (var (name, value) in attributes) to.Named(name, value);
        }
    }
}
