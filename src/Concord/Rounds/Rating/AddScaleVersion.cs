using Concord.Data;
using Concord.People;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Rating;

/// <summary>Adds a version of a delivery-confidence scale. Rounds that were rated on an earlier one keep it, and nothing is mapped.</summary>
public sealed class AddScaleVersion(ConcordDb db, Access access, Audit audit)
{
    public const int LongestName = 120, LongestSource = 300;

    /// <param name="Points">The most confident first; blank labels are left out.</param>
    public sealed record Request(string Key, string Name, string Source, IReadOnlyList<Point> Points);

    public sealed record Point(string Label, string Meaning, string Tone, string Shape, bool NeedsRecovery);

    public async Task<ConfidenceScale> RunAsync(Request request, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.RunRound, [Scope.Programme], cancel);
        var (key, name, source) = (request.Key.Trim(), request.Name.Trim(), request.Source.Trim());
        var version = 1 + (await db.ConfidenceScales.Where(row => row.Key == key).MaxAsync(row => (int?)row.Version, cancel) ?? 0);
        RuleBroken.If(key.Length is 0 or > 40, "Choose the scale", "key");
        RuleBroken.If(name.Length is 0 or > LongestName, $"Enter a name of {LongestName} characters or fewer", "name");
        RuleBroken.If(source.Length is 0 or > LongestSource, $"Say where the scale comes from, in {LongestSource} characters or fewer", "source");
        var scale = new ConfidenceScale(key, version, name, source, ScalePoints.Of([.. request.Points.Where(point => point.Label.Trim().Length > 0).Select(point => (point.Label.Trim(), point.Meaning.Trim(), point.Tone, point.Shape, point.NeedsRecovery))]));
        db.ConfidenceScales.Add(scale);
        audit.Record(actor, "Added scale version", "scale", scale.Id, $"{name}, version {version}");
        await db.SaveChangesAsync(cancel);
        return scale;
    }
}
