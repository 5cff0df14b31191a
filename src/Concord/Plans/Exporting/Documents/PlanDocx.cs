using Concord.Shared.Documents;

namespace Concord.Plans.Exporting.Documents;

public sealed class PlanDocx(PlanAsDocument documents) : IPlanExport
{
    public string Extension => "docx";
    public string MediaType => Docx.MediaType;
    public string Name => "Word (DOCX)";
    public string Says => "The same document for Microsoft Word.";

    public Task WriteAsync(ExportedPlan plan, Stream to, CancellationToken cancel = default) => Docx.WriteAsync(documents.Of(plan, cancel), to, cancel);
}
