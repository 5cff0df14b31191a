namespace Concord.Plans.Exporting;

/// <summary>One way to take a whole plan out. What it writes depends on the plan alone: the same plan gives the same bytes.</summary>
public interface IPlanExport
{
    /// <summary>How files of it end, and what it is asked for by: "csv".</summary>
    string Extension { get; }
    string MediaType { get; }

    /// <summary>What people call it: "CSV".</summary>
    string Name { get; }

    /// <summary>What is in it and what it is good for, in a sentence.</summary>
    string Says { get; }

    /// <param name="to">A stream that can seek: two of the formats go back to say how long a part was.</param>
    Task WriteAsync(ExportedPlan plan, Stream to, CancellationToken cancel = default);
}
