using Concord.Plans.Importing.Documents;
using Concord.Plans.Importing.Tables;

namespace Concord.Plans.Importing;

/// <summary>A published plan of any kind, opened: who published it and when is known, and it can be read into a draft.</summary>
public sealed class PublishedPlan
{
    private readonly Func<DraftReading, PlanReadOptions?, PlanDraft> read;

    private PublishedPlan(TitlePageFacts facts, Func<DraftReading, PlanReadOptions?, PlanDraft> read) => (Facts, this.read) = (facts, read);

    public TitlePageFacts Facts { get; }

    /// <exception cref="PlanNotReadable">The file is of no kind that is read, is damaged or too large.</exception>
    public static PublishedPlan Open(string fileName, ReadOnlyMemory<byte> bytes)
    {
        if (ConcordJson.Is(bytes.Span))
        {
            var json = ConcordJson.Open(fileName, bytes);
            return new(json.Facts, json.Read);
        }
        var document = OwnCsv.AsWritten(DocumentReader.Read(fileName, bytes));
        if (document.Format != DocumentFormat.Text)
            return new(TitlePageFacts.Of(StructuredPlan.FirstWords(document)), (reading, options) => StructuredPlan.Read(document, reading, options));
        var text = PlanFile.Open(fileName, bytes);
        return new(TitlePageFacts.Of(text.Text.Split('\n')), (reading, options) => TextPlan.Read(text, reading, options));
    }

    /// <summary>Reads the whole into a draft from which nothing is missing.</summary>
    /// <exception cref="PlanNotReadable">It holds no plan.</exception>
    public PlanDraft Read(DraftReading reading, PlanReadOptions? options = null) => read(reading, options);
}
