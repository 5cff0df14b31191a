using System.Globalization;
using System.Xml;

namespace Concord.Shared.Documents;

/// <summary>What spreadsheets and documents in OpenDocument (ISO/IEC 26300) have in common.</summary>
internal static class OpenDocument
{
    public const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public const string Format = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    public const string Number = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";
    public const string Config = "urn:oasis:names:tc:opendocument:xmlns:config:1.0";
    public const string Link = "http://www.w3.org/1999/xlink";
    public const string Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    public const string Svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";

    private static readonly (string Prefix, string Space)[] Spaces =
        [("text", Text), ("table", Table), ("style", Style), ("fo", Format), ("number", Number), ("config", Config), ("xlink", Link), ("draw", Draw), ("svg", Svg)];

    private const string Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

    /// <summary>The kind of the file stands first and unpacked, as the standard asks, so that a glance at the bytes tells it.</summary>
    public static void Begin(ZipParts zip, string mediaType, IReadOnlyList<string> parts, IReadOnlyList<string>? pictures = null)
    {
        zip.AddPlain("mimetype", mediaType);
        var files = "";
        foreach (var part in parts) files += $"""<manifest:file-entry manifest:full-path="{part}" manifest:media-type="text/xml"/>""";
        foreach (var picture in pictures ?? []) files += $"""<manifest:file-entry manifest:full-path="{picture}" manifest:media-type="image/svg+xml"/>""";
        zip.Add("META-INF/manifest.xml", $"""<manifest:manifest xmlns:manifest="{Manifest}" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{mediaType}"/>{files}</manifest:manifest>""");
    }

    /// <summary>Every prefix is declared once, at the root.</summary>
    public static void Start(XmlWriter xml, string root)
    {
        xml.WriteStartElement("office", root, Office);
        xml.WriteAttributeString("office", "version", Office, "1.3");
        foreach (var (prefix, space) in Spaces) xml.WriteAttributeString("xmlns", prefix, null, space);
    }

    public static Task WriteMetaAsync(XmlWriter xml, OfficeFacts facts)
    {
        xml.WriteStartElement("office", "document-meta", Office);
        xml.WriteAttributeString("office", "version", Office, "1.3");
        xml.WriteStartElement("office", "meta", Office);
        xml.WriteElementString("dc", "title", Dublin, facts.Title);
        xml.WriteElementString("dc", "creator", Dublin, facts.Creator);
        xml.WriteElementString("dc", "language", Dublin, facts.Language);
        xml.WriteElementString("dc", "date", Dublin, facts.ChangedAt.TrimEnd('Z'));
        xml.WriteElementString("meta", "creation-date", Meta, facts.ChangedAt.TrimEnd('Z'));
        xml.WriteEndElement();
        xml.WriteEndElement();
        return Task.CompletedTask;
    }

    /// <summary>Spaces that follow each other, and tabs, are elements here: as characters they would be one space.</summary>
    public static void WriteWords(XmlWriter xml, string words)
    {
        for (var at = 0; at < words.Length;)
        {
            var spaces = words.AsSpan(at).IndexOfAnyExcept(' ') is var run and >= 0 ? run : words.Length - at;
            if (words[at] == '\t')
            {
                xml.WriteElementString("text", "tab", Text, null);
                at++;
            }
            else if (spaces > 1 || (spaces == 1 && (at == 0 || at == words.Length - 1)))
            {
                xml.WriteStartElement("text", "s", Text);
                xml.WriteAttributeString("text", "c", Text, spaces.ToString(CultureInfo.InvariantCulture));
                xml.WriteEndElement();
                at += spaces;
            }
            else
            {
                var end = End(words, at + spaces);
                xml.WriteString(words[at..end]);
                at = end;
            }
        }
    }

    // Up to a tab, two spaces or a space at the end.
    private static int End(string words, int at)
    {
        while (at < words.Length && words[at] != '\t' && !(words[at] == ' ' && (at + 1 == words.Length || words[at + 1] == ' '))) at++;
        return at;
    }
}
