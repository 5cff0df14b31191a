using Concord.Plans.Importing.Documents.Csv;
using Concord.Plans.Importing.Documents.Markup;
using Concord.Plans.Importing.Documents.Office;

namespace Concord.Plans.Importing.Documents;

/// <summary>Reads a file of any kind that a plan comes in. What kind it is, its content says; its name may only agree.</summary>
internal static class DocumentReader
{
    private static readonly Dictionary<string, DocumentFormat> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = DocumentFormat.Text, [".text"] = DocumentFormat.Text,
        [".csv"] = DocumentFormat.Csv, [".tsv"] = DocumentFormat.Tsv, [".tab"] = DocumentFormat.Tsv,
        [".xlsx"] = DocumentFormat.Xlsx, [".xlsm"] = DocumentFormat.Xlsx, [".ods"] = DocumentFormat.Ods, [".docx"] = DocumentFormat.Docx,
        [".md"] = DocumentFormat.Markdown, [".markdown"] = DocumentFormat.Markdown,
        [".html"] = DocumentFormat.Html, [".htm"] = DocumentFormat.Html, [".xhtml"] = DocumentFormat.Html,
    };

    /// <exception cref="PlanNotReadable">The file is of no kind that is read here, is not what its name says, is damaged or too large.</exception>
    public static SourceDocument Read(string fileName, Stream stream) => Read(DocumentBytes.Take(fileName, stream));

    /// <inheritdoc cref="Read(string, Stream)"/>
    public static SourceDocument Read(string fileName, ReadOnlyMemory<byte> bytes) => Read(DocumentBytes.Of(fileName, bytes));

    private static SourceDocument Read(DocumentBytes document)
    {
        var (source, bytes) = document;
        var found = new Findings(source.File);
        if (FileSignature.Refusal(bytes.Span) is { } refusal)
            throw found.NotReadable(refusal.Problem, refusal.WhatToDo);
        var format = FileSignature.IsZip(bytes.Span)
            ? OfficeReader.Read(bytes, format => Agree(source.File, Claimed(source.File), format, found), found)
            : ReadText(source.File, bytes.Span, found);
        return new(source, format, found.Title, found.Blocks, found.Remarks);
    }

    private static DocumentFormat ReadText(string name, ReadOnlySpan<byte> bytes, Findings found)
    {
        if (DecodedText.Of(bytes) is not { } decoded)
            throw found.NotReadable(FileSignature.NotText.Problem, FileSignature.NotText.WhatToDo);
        var text = decoded.Text;
        if (string.IsNullOrWhiteSpace(text))
            throw found.NotReadable("is empty", "Choose the file that holds the plan");
        var claimed = Claimed(name);
        var format = TextFormat.Of(text, claimed);
        Agree(name, claimed, format, found);
        if (decoded.FirstCharacterNotUtf8 is { } odd && LineAt(text, odd) is var (line, words))
            found.Remark(new(line), words, DecodedText.ReadAsWindows1252);
        switch (format)
        {
            case DocumentFormat.Csv or DocumentFormat.Tsv:
                CsvReader.Read(text, Delimiter.Declared(text) ?? Delimiter.Of(text), found);
                break;
            case DocumentFormat.Markdown:
                MarkdownReader.Read(text, found);
                break;
            case DocumentFormat.Html:
                HtmlReader.Read(text, found);
                break;
        }
        return format;
    }

    // Kinds of text shade into each other; a web page under a table's name, or a spreadsheet's name on plain text, is a mistake.
    private static void Agree(string name, DocumentFormat? claimed, DocumentFormat format, Findings found)
    {
        var mistaken = claimed is DocumentFormat.Xlsx or DocumentFormat.Ods or DocumentFormat.Docx
            || (format is DocumentFormat.Xlsx or DocumentFormat.Ods or DocumentFormat.Docx && claimed is not null)
            || (format is DocumentFormat.Html && claimed is DocumentFormat.Csv or DocumentFormat.Tsv or DocumentFormat.Markdown);
        if (mistaken && claimed != format)
            throw found.NotReadable($"is not what its name says: it ends in {Path.GetExtension(name)}, but is {Described(format)}", "Choose the right file, or give this one the ending that fits it");
    }

    private static string Described(DocumentFormat format) => format switch
    {
        DocumentFormat.Xlsx => "an Excel workbook (XLSX)",
        DocumentFormat.Ods => "an OpenDocument spreadsheet (ODS)",
        DocumentFormat.Docx => "a Word document (DOCX)",
        DocumentFormat.Html => "a web page (HTML)",
        _ => "plain text",
    };

    private static DocumentFormat? Claimed(string name) => Endings.TryGetValue(Path.GetExtension(name), out var format) ? format : null;

    private static (int Line, string Words) LineAt(string text, int character)
    {
        var start = text.LastIndexOf('\n', Math.Min(character, text.Length - 1)) + 1;
        var end = text.IndexOf('\n', start);
        return (text.AsSpan(0, start).Count('\n') + 1, text[start..(end < 0 ? text.Length : end)].Trim());
    }
}
