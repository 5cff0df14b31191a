using Concord.Plans.Importing.Documents;
using Concord.Plans.Importing.Tables;

namespace Concord.Plans.Importing;

/// <summary>Reads a published plan of any kind into a draft from which nothing is missing.</summary>
public static class PublishedPlan
{
    /// <exception cref="PlanNotReadable">The file is of no kind that is read, is damaged or too large, or holds no plan.</exception>
    public static PlanDraft Read(string fileName, ReadOnlyMemory<byte> bytes, DraftReading reading, PlanReadOptions? options = null)
    {
        var document = DocumentReader.Read(fileName, bytes);
        return document.Format == DocumentFormat.Text
            ? TextPlan.Read(PlanFile.Open(fileName, bytes), reading, options)
            : StructuredPlan.Read(document, reading, options);
    }
}
