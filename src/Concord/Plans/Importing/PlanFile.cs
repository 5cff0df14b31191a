using Concord.Plans.Importing.Documents;

namespace Concord.Plans.Importing;

/// <summary>The bytes a person chose, as text; or the reason why they are none.</summary>
internal sealed record PlanFile(SourceFile Source, string Text, int? FirstCharacterNotUtf8)
{
    public static PlanFile Open(string fileName, ReadOnlyMemory<byte> bytes)
    {
        var source = DocumentBytes.Of(fileName, bytes).Source;
        var span = bytes.Span;
        if (FileSignature.Refusal(span) is { } refusal)
            throw new PlanNotReadable(source.File, refusal.Problem, refusal.WhatToDo);
        if (FileSignature.IsZip(span))
            throw new PlanNotReadable(source.File, "is a zip or office file (DOCX, XLSX, ODT), not plain text", "Save the document as plain text (UTF-8), and choose that file");
        if (DecodedText.Of(span) is not { } decoded)
            throw new PlanNotReadable(source.File, FileSignature.NotText.Problem, FileSignature.NotText.WhatToDo);
        return string.IsNullOrWhiteSpace(decoded.Text)
            ? throw new PlanNotReadable(source.File, "is empty", "Choose the file that holds the plan")
            : new PlanFile(source, decoded.Text, decoded.FirstCharacterNotUtf8);
    }
}
