using Concord.Data;
using Concord.Shared;

namespace Concord.Plans.Exporting;

/// <summary>Takes a plan out, as it stands at one moment, in one of the formats.</summary>
public sealed class ExportPlan(ConcordDb db, PlanReading reading, IEnumerable<IPlanExport> formats)
{
    public IReadOnlyList<IPlanExport> Formats { get; } = [.. formats];

    public IPlanExport Format(string extension) => Formats.FirstOrDefault(format => format.Extension == extension)
        ?? throw new RuleBroken($"The format is one of {string.Join(", ", Formats.Select(format => format.Extension))}", "format");

    public async Task RunAsync(string slug, string extension, Uri root, Stream to, CancellationToken cancel = default)
    {
        var format = Format(extension);
        await using var moment = await db.ReadAtOnceAsync(cancel);
        await format.WriteAsync(await reading.FindAsync(slug, root, cancel), to, cancel);
    }

    /// <summary>A name that any file system takes: a plan's address is letters and digits.</summary>
    public static string FileName(string slug, string extension) =>
        $"{string.Concat(slug.Where(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'))}.{extension}";
}
