using Concord.Plans.Importing.Documents;
using Concord.Plans.Importing.Tables;

namespace Concord.Plans.Importing;

/// <summary>A published plan of any kind, opened: who published it and when is known, and it can be read into a draft.</summary>
public sealed class PublishedPlan
{
    private readonly SourceDocument document;
    private readonly PlanFile? text;

    private PublishedPlan(SourceDocument document, PlanFile? text, TitlePageFacts facts) => (this.document, this.text, Facts) = (document, text, facts);

    public TitlePageFacts Facts { get; }

    /// <exception cref="PlanNotReadable">The file is of no kind that is read, is damaged or too large.</exception>
    public static PublishedPlan Open(string fileName, ReadOnlyMemory<byte> bytes)
    {
        var document = DocumentReader.Read(fileName, bytes);
        var plain = document.Format == DocumentFormat.Text ? PlanFile.Open(fileName, bytes) : null;
        return new(document, plain, TitlePageFacts.Of(plain?.Text.Split('\n') ?? StructuredPlan.FirstWords(document)));
    }

    /// <summary>Reads the whole into a draft from which nothing is missing.</summary>
    /// <exception cref="PlanNotReadable">It holds no plan.</exception>
    public PlanDraft Read(DraftReading reading, PlanReadOptions? options = null) => text is null
        ? StructuredPlan.Read(document, reading, options)
        : TextPlan.Read(text, reading, options);
}
