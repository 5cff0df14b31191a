using System.Reflection;
using Concord.Shared.Auditing;
using Concord.Shared.Post;
using Concord.Shared.Transparency;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Concord.Data;

/// <summary>One database for the programme: one transaction, one audit. Each module adds its tables in its own partial file.</summary>
public sealed partial class ConcordDb(DbContextOptions<ConcordDb> options) : DbContext(options)
{
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();
    public DbSet<LoggedLine> LoggedLines => Set<LoggedLine>();
    public DbSet<LogEnd> LogEnds => Set<LogEnd>();

    private static readonly AsyncLocal<string?> SafeRequest = new();

    /// <summary>Set while a safe request (GET, HEAD) is answered: any save is then a fault.</summary>
    public static string? ReadOnlyBecause
    {
        get => SafeRequest.Value;
        set => SafeRequest.Value = value;
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        SharedTables.Add(model);
        AddPlaces(model);
        AddPeople(model);
        AddPlans(model);
        AddRounds(model);
        Conventions.Name(model);
    }

    static partial void AddPlaces(ModelBuilder model);

    static partial void AddPeople(ModelBuilder model);

    static partial void AddPlans(ModelBuilder model);

    static partial void AddRounds(ModelBuilder model);

    /// <summary>Migrates, then makes what the engine needs beside the tables: the one way in which a database is prepared.</summary>
    public async Task BringUpToDateAsync(CancellationToken cancel = default)
    {
        await Database.MigrateAsync(cancel);
        await PreparePlansAsync(cancel);
    }

    private partial Task PreparePlansAsync(CancellationToken cancel);

    /// <summary>What the module follows of a save: asked before it, and worked out after it in the same transaction.</summary>
    private partial ISet<Guid> TouchedPlans(IEnumerable<EntityEntry> changed);

    private partial Task FollowPlansAsync(ISet<Guid> touched, CancellationToken cancel);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => Conventions.Set(conventions);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync: the audit chain is linked there");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changed = ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (changed.Count == 0) return 0;
        if (ReadOnlyBecause is not null)
            throw new InvalidOperationException($"{ReadOnlyBecause} tried to save a {changed[0].Metadata.ShortName()}: a safe request changes nothing");

        if (changed.Exists(entry => entry.Entity is AuditHead or LogEnd || (entry.Entity is AuditEntry or LoggedLine && entry.State != EntityState.Added)))
            throw new InvalidOperationException("The audit and the public log are added to, never changed");

        foreach (var entry in changed)
            if (entry.Entity is IVersioned versioned && entry.State != EntityState.Deleted) versioned.Version = Guid.NewGuid();

        var entries = changed.Select(entry => entry.Entity).OfType<AuditEntry>().OrderByDescending(entry => entry.Sequence).ToList();
        if (entries.Count > 0) return await SaveLinkedAsync(entries, acceptAllChangesOnSuccess, cancellationToken);
        if (changed.Find(entry => entry.Entity is not IUnaudited) is { } silent)
            throw new InvalidOperationException($"A {silent.Metadata.ShortName()} was about to be saved without an audit entry");
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private async Task<int> SaveLinkedAsync(List<AuditEntry> entries, bool accept, CancellationToken cancel)
    {
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancel) : null;
        // Locks the head's row on PostgreSQL; on SQLite the transaction already holds the one write lock.
        await AuditHeads.ExecuteUpdateAsync(set => set.SetProperty(row => row.Sequence, row => row.Sequence), cancel);
        await DemandNotEditedMeanwhileAsync(cancel);
        var head = await AuditHeads.AsNoTracking().SingleAsync(cancel);
        foreach (var entry in entries) Entry(entry).State = EntityState.Detached;
        this.GetService<AuditChain>().Link(entries, head);
        AuditEntries.AddRange(entries);
        await LinkPublicLogAsync(cancel);
        var touched = TouchedPlans(ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted));
        var saved = await base.SaveChangesAsync(accept, cancel);
        await FollowPlansAsync(touched, cancel);
        await AuditHeads.ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Sequence, head.Sequence)
            .SetProperty(row => row.Hash, head.Hash)
            .SetProperty(row => row.Seal, head.Seal), cancel);
        if (own is not null) await own.CommitAsync(cancel);
        return saved;
    }

    // Asked under the audit head's lock too, so that two releases at once keep one chain.
    private async Task LinkPublicLogAsync(CancellationToken cancel)
    {
        var lines = ChangeTracker.Entries<LoggedLine>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).OrderByDescending(line => line.Index).ToList();
        if (lines.Count == 0) return;
        foreach (var line in lines) Entry(line).State = EntityState.Detached;
        foreach (var old in ChangeTracker.Entries<LogEnd>().ToList()) old.State = EntityState.Detached;
        var end = await LogEnds.AsNoTracking().SingleOrDefaultAsync(cancel);
        Entry(this.GetService<LogChain>().Link(lines, end, await this.GetService<DatabaseClock>()(this, cancel))).State = end is null ? EntityState.Added : EntityState.Modified;
        LoggedLines.AddRange(lines);
    }

    // Asked under the head's lock, before anything is written: PostgreSQL may insert first, and a line of history with
    // the same number would then hide that somebody else was faster.
    private async Task DemandNotEditedMeanwhileAsync(CancellationToken cancel)
    {
        foreach (var kind in ChangeTracker.Entries<IVersioned>().Where(entry => entry.State is EntityState.Modified or EntityState.Deleted).GroupBy(entry => entry.Metadata))
        {
            var kept = await (Task<Dictionary<Guid, Guid>>)Versions.MakeGenericMethod(kind.Key.ClrType).Invoke(this, [kind.Select(IdOf).ToList(), cancel])!;
            if (kind.FirstOrDefault(entry => kept.GetValueOrDefault(IdOf(entry)) != entry.OriginalValues.GetValue<Guid>(nameof(IVersioned.Version))) is not null)
                throw new DbUpdateConcurrencyException($"Somebody else changed this {kind.Key.ShortName()} first");
        }
    }

    private static readonly MethodInfo Versions = typeof(ConcordDb).GetMethod(nameof(VersionsAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    // One question for all of a kind: a frozen round has hundreds.
    private Task<Dictionary<Guid, Guid>> VersionsAsync<T>(List<Guid> ids, CancellationToken cancel) where T : class => Set<T>().AsNoTracking()
        .Where(row => ids.Contains(EF.Property<Guid>(row, "Id"))).Select(row => new { Id = EF.Property<Guid>(row, "Id"), Version = EF.Property<Guid>(row, nameof(IVersioned.Version)) })
        .ToDictionaryAsync(row => row.Id, row => row.Version, cancel);

    private static Guid IdOf(EntityEntry entry) => (Guid)entry.Property("Id").CurrentValue!;
}
