using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Finding;
using Concord.Plans.Finding.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Concord.Data;

public sealed partial class ConcordDb
{
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<Chapter> Chapters => Set<Chapter>();
    public DbSet<PlanAction> Actions => Set<PlanAction>();
    public DbSet<ActionComponent> ActionComponents => Set<ActionComponent>();
    public DbSet<ActionLead> ActionLeads => Set<ActionLead>();
    public DbSet<ActionChange> ActionChanges => Set<ActionChange>();
    public DbSet<ActionPlace> ActionPlaces => Set<ActionPlace>();
    public DbSet<PlanSource> PlanSources => Set<PlanSource>();
    public DbSet<Milestone> Milestones => Set<Milestone>();
    public DbSet<ActionIndicator> ActionIndicators => Set<ActionIndicator>();
    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();
    public DbSet<PlanImport> PlanImports => Set<PlanImport>();
    public DbSet<ColumnMapping> ColumnMappings => Set<ColumnMapping>();

    public DbSet<ActionDigest> ActionDigests => Set<ActionDigest>();
    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();
    public DbSet<ChangeRequest> ChangeRequests => Set<ChangeRequest>();
    public DbSet<Lineage> Lineages => Set<Lineage>();
    public DbSet<Baseline> Baselines => Set<Baseline>();

    static partial void AddPlans(ModelBuilder model)
    {
        model.Entity<Plan>(plan =>
        {
            plan.ToTable("plans_plans").HasKey(row => row.Id);
            plan.Property(row => row.Code).HasMaxLength(20);
            plan.Property(row => row.Slug).HasMaxLength(20);
            plan.HasIndex(row => row.Slug).IsUnique();
            plan.Property(row => row.Title).HasMaxLength(300);
            plan.Property(row => row.Publisher).HasMaxLength(200);
            plan.Property(row => row.Published).HasMaxLength(60);
            plan.Property(row => row.Nations).HasMaxLength(100);
            plan.Property(row => row.SourceSha256).HasMaxLength(64);
            plan.HasMany(row => row.Chapters).WithOne().HasForeignKey(row => row.PlanId);
        });
        model.Entity<Chapter>(chapter =>
        {
            chapter.ToTable("plans_chapters").HasKey(row => row.Id);
            chapter.HasIndex(row => new { row.PlanId, row.Number }).IsUnique();
            chapter.Property(row => row.Title).HasMaxLength(300);
            chapter.HasMany(row => row.Actions).WithOne().HasForeignKey(row => row.ChapterId);
        });
        model.Entity<PlanAction>(action =>
        {
            action.ToTable("plans_actions").HasKey(row => row.Id);
            action.HasIndex(row => new { row.PlanId, row.Slug }).IsUnique();
            action.HasIndex(row => new { row.PlanId, row.Place, row.Slug });
            action.Property(row => row.Ref).HasMaxLength(PlanAction.LongestRef);
            action.Property(row => row.Slug).HasMaxLength(PlanAction.LongestSlug);
            action.Property(row => row.PublishedHash).HasMaxLength(64);
            action.Property(row => row.StatusNote).HasMaxLength(1000);
            action.Property(row => row.TargetUnit).HasMaxLength(PlanAction.LongestUnit);
            action.Property(row => row.SaidMeasurableWhy).HasMaxLength(1000);
            action.HasIndex(row => row.Status);
            action.HasIndex(row => row.StatusOn);
            action.HasMany(row => row.Components).WithOne().HasForeignKey("ActionId").IsRequired();
            action.HasMany(row => row.Leads).WithOne().HasForeignKey(row => row.ActionId);
            action.HasMany(row => row.Changes).WithOne().HasForeignKey(row => row.ActionId);
            action.HasMany(row => row.Milestones).WithOne().HasForeignKey(row => row.ActionId);
            action.HasMany(row => row.Indicators).WithOne().HasForeignKey(row => row.ActionId);
            action.ComplexProperty(row => row.Promise, SetPromise);
            action.Property(row => row.OtherLanguages).AsJson();
            action.Property(row => row.Beside).AsJson();
            action.Property(row => row.Footnotes).AsJson();
        });
        model.Entity<Milestone>(milestone =>
        {
            milestone.ToTable("plans_milestones").HasKey(row => row.Id);
            milestone.HasIndex(row => new { row.ActionId, row.Number }).IsUnique();
            milestone.Property(row => row.Ref).HasMaxLength(60);
            milestone.ComplexProperty(row => row.Promise, SetPromise);
            milestone.Property(row => row.Slipped).AsJson();
            milestone.Property(row => row.OtherLanguages).AsJson();
        });
        model.Entity<ActionIndicator>(indicator =>
        {
            indicator.ToTable("plans_indicators").HasKey(row => row.Id);
            indicator.HasIndex(row => new { row.ActionId, row.Number }).IsUnique();
            indicator.Property(row => row.Ref).HasMaxLength(60);
            indicator.ComplexProperty(row => row.Promise, SetPromise);
            indicator.Property(row => row.OtherLanguages).AsJson();
        });
        model.Entity<PlanVersion>(version =>
        {
            version.ToTable("plans_versions").HasKey(row => row.Id);
            version.HasIndex(row => new { row.PlanId, row.Number }).IsUnique();
            version.Property(row => row.Published).HasMaxLength(60);
            version.Property(row => row.SourceFile).HasMaxLength(300);
            version.Property(row => row.SourceSha256).HasMaxLength(64);
            version.Property(row => row.Exception).HasMaxLength(ChangeRequest.LongestNote);
        });
        model.Entity<PlanImport>(import =>
        {
            import.ToTable("plans_imports").HasKey(row => row.Id);
            import.Property(row => row.PlanSlug).HasMaxLength(20);
        });
        model.Entity<ColumnMapping>(mapping =>
        {
            mapping.ToTable("plans_column_mappings").HasKey(row => row.Key);
            mapping.Property(row => row.Key).HasMaxLength(64);
        });
        model.Entity<ActionComponent>(component => component.ToTable("plans_components").HasKey(row => row.Id));
        model.Entity<ActionLead>(lead =>
        {
            lead.ToTable("plans_leads").HasKey(row => row.Id);
            lead.HasIndex(row => row.BodyId);
            lead.Property(row => row.Named).HasMaxLength(200);
        });
        model.Entity<ActionChange>(change =>
        {
            change.ToTable("plans_changes").HasKey(row => row.Id);
            change.HasIndex(row => new { row.ActionId, row.Number }).IsUnique();
            change.Property(row => row.Did).HasMaxLength(100);
            change.Property(row => row.Reason).HasMaxLength(2000);
            change.Property(row => row.Means).HasMaxLength(40);
        });
        model.Entity<ActionPlace>(place =>
        {
            place.ToTable("plans_places").HasKey(row => new { row.ActionId, row.AreaId });
            place.HasIndex(row => row.AreaId);
        });
        model.Entity<PlanSource>(source =>
        {
            source.ToTable("plans_sources").HasKey(row => row.Id);
            source.Property(row => row.File).HasMaxLength(300);
            source.Property(row => row.Sha256).HasMaxLength(64);
            source.HasIndex(row => row.PlanId);
        });
        model.Entity<ActionDigest>(digest =>
        {
            digest.ToTable("plans_digests").HasKey(row => row.Number);
            digest.HasIndex(row => row.ActionId).IsUnique();
            digest.Property(row => row.Slug).HasMaxLength(PlanAction.LongestSlug);
            digest.HasOne<PlanAction>().WithOne().HasForeignKey<ActionDigest>(row => row.ActionId);
        });
        model.Entity<SavedFilter>(filter =>
        {
            filter.ToTable("plans_saved_filters").HasKey(row => row.Id);
            filter.HasIndex(row => new { row.PersonId, row.Name }).IsUnique();
            filter.Property(row => row.Name).HasMaxLength(SavedFilter.LongestName);
            filter.Property(row => row.Query).HasMaxLength(SavedFilter.LongestQuery);
        });
        AddChanging(model);
    }

    private static void AddChanging(ModelBuilder model)
    {
        model.Entity<ChangeRequest>(request =>
        {
            request.ToTable("plans_change_requests").HasKey(row => row.Id);
            request.HasOne<PlanAction>().WithMany().HasForeignKey(row => row.ActionId);
            request.HasIndex(row => row.PlanId);
            request.HasIndex(row => new { row.State, row.EffectiveOn });
            request.Property(row => row.Change).AsJsonObject();
            request.Property(row => row.Steps).AsJson();
            request.Property(row => row.Reason).HasMaxLength(ChangeRequest.LongestReason);
            request.Property(row => row.Authority).HasMaxLength(ChangeRequest.LongestAuthority);
            request.Property(row => row.Decision).HasMaxLength(ChangeRequest.LongestDecision);
            request.Property(row => row.Exception).HasMaxLength(ChangeRequest.LongestNote);
        });
        model.Entity<Lineage>(lineage =>
        {
            lineage.ToTable("plans_lineage").HasKey(row => row.Id);
            lineage.HasOne<PlanAction>().WithMany().HasForeignKey(row => row.FromActionId);
            lineage.HasOne<PlanAction>().WithMany().HasForeignKey(row => row.ToActionId);
            lineage.HasOne<ChangeRequest>().WithMany().HasForeignKey(row => row.ChangeRequestId);
        });
        model.Entity<Baseline>(baseline =>
        {
            baseline.ToTable("plans_baselines").HasKey(row => row.Id);
            baseline.HasOne<PlanAction>().WithMany().HasForeignKey(row => row.ActionId);
            baseline.HasOne<ChangeRequest>().WithMany().HasForeignKey(row => row.ChangeRequestId);
            baseline.HasIndex(row => new { row.MilestoneId, row.Number }).IsUnique();
            baseline.ComplexProperty(row => row.Promise, SetPromise);
            baseline.Property(row => row.Reason).HasMaxLength(ChangeRequest.LongestReason);
            baseline.Property(row => row.Authority).HasMaxLength(ChangeRequest.LongestAuthority);
        });
    }

    private async partial Task PreparePlansAsync(CancellationToken cancel)
    {
        await SearchEngine.Of(this).PrepareAsync(this, cancel);
        await this.DigestWhatIsMissingAsync(cancel);
    }

    private partial ISet<Guid> TouchedPlans(IEnumerable<EntityEntry> changed) => TouchedActions.Of(this, changed);

    private async partial Task FollowPlansAsync(ISet<Guid> touched, CancellationToken cancel) => await this.DigestTouchedAsync(touched, cancel);

    private static void SetPromise(ComplexPropertyBuilder<Promise> promise)
    {
        promise.IsRequired();
        promise.Property(row => row.Edtf).HasMaxLength(200);
        promise.Property(row => row.RuleSet).HasMaxLength(40);
    }
}
