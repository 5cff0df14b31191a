using System.Security.Cryptography;
using Concord.Data;
using Concord.People;
using Concord.Plans.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Importing;

/// <summary>Keeps the document as it came, so that the preview and the import read the same bytes on any web node.</summary>
public sealed class UploadPlan(ConcordDb db, Access access, Audit audit, TimeProvider clock)
{
    public const int LargestFile = 20 * 1024 * 1024;

    public async Task<Guid> RunAsync(string fileName, byte[] bytes, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.ImportPlan, [Scope.Programme], cancel);
        RuleBroken.If(fileName.Length > 300, "The file's name must be 300 characters or fewer", "document");
        RuleBroken.If(bytes.Length == 0, $"{fileName} is empty. Choose the plan's document", "document");
        RuleBroken.If(bytes.Length > LargestFile, $"{fileName} is larger than 20 MB. Save the plan as plain text and try again", "document");
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (await db.PlanSources.Where(row => row.Sha256 == hash && row.PlanId == null).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancel) is { } same) return same;

        var source = new PlanSource { File = Path.GetFileName(fileName), Sha256 = hash, Bytes = bytes, UploadedAt = clock.UtcNow(), UploadedBy = actor.PersonId };
        db.PlanSources.Add(source);
        audit.Record(actor, "Uploaded a plan's document", "plan source", source.Id, hash);
        await db.SaveChangesAsync(cancel);
        return source.Id;
    }

    public async Task DiscardAsync(Guid sourceId, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.ImportPlan, [Scope.Programme], cancel);
        var source = (await db.PlanSources.SingleOrDefaultAsync(row => row.Id == sourceId && row.PlanId == null, cancel)).OrNotFound("such upload");
        db.PlanSources.Remove(source);
        audit.Record(actor, "Discarded a plan's document", "plan source", source.Id, source.Sha256);
        await db.SaveChangesAsync(cancel);
    }
}
