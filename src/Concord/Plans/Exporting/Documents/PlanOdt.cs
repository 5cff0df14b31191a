using Concord.Shared.Documents;

namespace Concord.Plans.Exporting.Documents;

public sealed class PlanOdt(PlanAsDocument documents) : IPlanExport
{
    public string Extension => "odt";
    public string MediaType => Odt.MediaType;
    public string Name => "OpenDocument text (ODT)";
    public string Says => "The whole plan as published, as a document to read, print or edit: a table for each chapter, in the open format.";

    public Task WriteAsync(ExportedPlan plan, Stream to, CancellationToken cancel = default) => Odt.WriteAsync(documents.Of(plan, cancel), to, cancel);
}
