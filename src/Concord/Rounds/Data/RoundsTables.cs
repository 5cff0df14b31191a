using Concord.Rounds.Data;
using Concord.Rounds.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Data;

public sealed partial class ConcordDb
{
    public DbSet<Round> Rounds => Set<Round>();
    public DbSet<RoundStep> RoundSteps => Set<RoundStep>();
    public DbSet<ConfidenceScale> ConfidenceScales => Set<ConfidenceScale>();
    public DbSet<Return> Returns => Set<Return>();
    public DbSet<ReturnStep> ReturnSteps => Set<ReturnStep>();
    public DbSet<SubmittedContent> SubmittedContents => Set<SubmittedContent>();
    public DbSet<Challenge> Challenges => Set<Challenge>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<BodyContact> BodyContacts => Set<BodyContact>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();
    public DbSet<Snapshot> Snapshots => Set<Snapshot>();
    public DbSet<SnapshotLine> SnapshotLines => Set<SnapshotLine>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<PublicationLine> PublicationLines => Set<PublicationLine>();
    public DbSet<PublicationHold> PublicationHolds => Set<PublicationHold>();
    public DbSet<PublicationWaiver> PublicationWaivers => Set<PublicationWaiver>();
    public DbSet<Subscription> Subscriptions => Set<Subscription>();
    public DbSet<Telling> Tellings => Set<Telling>();
    public DbSet<Exemption> Exemptions => Set<Exemption>();

    static partial void AddRounds(ModelBuilder model)
    {
        model.Entity<Round>(round =>
        {
            round.ToTable("rounds_rounds").HasKey(row => row.Id);
            round.HasIndex(row => new { row.PlanId, row.Number }).IsUnique();
            round.HasIndex(row => row.State);
            round.Property(row => row.Name).HasMaxLength(Round.LongestName);
            round.Property(row => row.Scope).AsJson();
            round.Ignore(row => row.Dates);
            round.Ignore(row => row.Slug);
            round.Ignore(row => row.Next);
            round.Ignore(row => row.IsFrozen);
            round.HasMany(row => row.Steps).WithOne().HasForeignKey(row => row.RoundId);
        });
        model.Entity<RoundStep>(step =>
        {
            step.ToTable("rounds_steps").HasKey(row => row.Id);
            step.HasIndex(row => new { row.RoundId, row.Number }).IsUnique();
            step.Property(row => row.Reason).HasMaxLength(Round.LongestReason);
            step.Property(row => row.Means).HasMaxLength(40);
        });
        model.Entity<ConfidenceScale>(scale =>
        {
            scale.ToTable("rounds_scales").HasKey(row => row.Id);
            scale.HasIndex(row => new { row.Key, row.Version }).IsUnique();
            scale.Property(row => row.Key).HasMaxLength(40);
            scale.Property(row => row.Name).HasMaxLength(120);
            scale.Property(row => row.Source).HasMaxLength(300);
            scale.Property(row => row.Points).AsJson();
            scale.HasData(ShippedScales.All);
        });
        model.Entity<Return>(each =>
        {
            each.ToTable("rounds_returns").HasKey(row => row.Id);
            each.HasIndex(row => new { row.RoundId, row.ActionId, row.BodyId }).IsUnique();
            each.HasIndex(row => new { row.RoundId, row.BodyId });
            each.HasIndex(row => row.ActionId);
            each.HasIndex(row => row.AssignedTo);
            each.Ignore(row => row.IsUnchanged);
            each.Ignore(row => row.HasOpenChallenge);
            each.Ignore(row => row.HasRatingLapsed);
            each.Property(row => row.Content).HasConversion<StoredContent, ContentComparer>();
            each.Property(row => row.ClearedContent).HasConversion<StoredContent, ContentComparer>();
            each.Property(row => row.Earlier).HasConversion<StoredContent, ContentComparer>();
            each.Property(row => row.Confidence).HasMaxLength(40);
            each.Property(row => row.NilReason).HasMaxLength(Return.LongestReason);
            each.Property(row => row.Moderated).HasConversion<StoredRating>();
            each.HasMany(row => row.Steps).WithOne().HasForeignKey(row => row.ReturnId);
            each.HasMany(row => row.Challenges).WithOne().HasForeignKey(row => row.ReturnId);
        });
        model.Entity<ReturnStep>(step =>
        {
            step.ToTable("rounds_return_steps").HasKey(row => row.Id);
            step.HasIndex(row => new { row.ReturnId, row.Number }).IsUnique();
            step.HasOne(row => row.Submitted).WithOne().HasForeignKey<SubmittedContent>(row => row.StepId);
            step.Property(row => row.Did).HasMaxLength(100);
            step.Property(row => row.Words).HasMaxLength(Return.LongestReason);
            step.Property(row => row.Means).HasMaxLength(40);
        });
        model.Entity<SubmittedContent>(submitted =>
        {
            submitted.ToTable("rounds_submitted_contents").HasKey(row => row.StepId);
            submitted.Property(row => row.Content).HasConversion<StoredContent, ContentComparer>();
        });
        model.Entity<Challenge>(challenge =>
        {
            challenge.ToTable("rounds_challenges").HasKey(row => row.Id);
            challenge.HasIndex(row => new { row.ReturnId, row.Number }).IsUnique();
            challenge.Ignore(row => row.IsOpen);
            challenge.Property(row => row.Field).HasMaxLength(40);
            challenge.Property(row => row.Question).HasMaxLength(Return.LongestReason);
            challenge.Property(row => row.Reply).HasMaxLength(Return.LongestReason);
        });
        model.Entity<Reminder>(reminder =>
        {
            reminder.ToTable("rounds_reminders").HasKey(row => new { row.ReturnId, row.Kind, row.About });
            reminder.Property(row => row.To).AsJson();
        });
        model.Entity<BodyContact>(contact => contact.ToTable("rounds_contacts").HasKey(row => new { row.BodyId, row.Level }));
        model.Entity<Decision>(decision =>
        {
            decision.ToTable("rounds_decisions").HasKey(row => row.Id);
            decision.HasIndex(row => new { row.RoundId, row.Number }).IsUnique();
            decision.HasIndex(row => new { row.PlanId, row.DoneOn });
            decision.HasIndex(row => row.ActionId);
            decision.Ignore(row => row.IsOpen);
            decision.Property(row => row.Text).HasMaxLength(Decision.LongestText);
            decision.Property(row => row.DoneNote).HasMaxLength(Decision.LongestText);
            decision.Property(row => row.Owner).HasMaxLength(Decision.LongestOwner);
        });
        model.Entity<AgendaItem>(item =>
        {
            item.ToTable("rounds_agenda").HasKey(row => row.Id);
            item.HasIndex(row => new { row.RoundId, row.Order });
            item.Property(row => row.Title).HasMaxLength(AgendaItem.LongestTitle);
        });
        model.Entity<Exemption>(exemption =>
        {
            exemption.ToTable("rounds_exemptions").HasKey(row => row.Id);
            exemption.HasIndex(row => new { row.PlanId, row.Passage }).IsUnique();
            exemption.Property(row => row.Passage).HasMaxLength(Exemption.LongestPassage);
            exemption.Property(row => row.Reason).HasMaxLength(Exemption.LongestReason);
        });
        model.Entity<Telling>(telling =>
        {
            telling.ToTable("rounds_tellings").HasKey(row => row.Id);
            telling.HasIndex(row => row.WrittenAt);
            telling.Property(row => row.Changed).AsJson();
            telling.Property(row => row.Upto).HasMaxLength(Subscription.LongestEmail);
        });
        AddSnapshots(model);
        AddPublications(model);
        model.Entity<Subscription>(subscription =>
        {
            subscription.ToTable("rounds_subscriptions").HasKey(row => row.Id);
            subscription.HasIndex(row => new { row.SubjectId, row.Kind });
            subscription.HasIndex(row => new { row.Email, row.Kind, row.SubjectId }).IsUnique();
            subscription.HasIndex(row => row.AskedAt);
            subscription.Property(row => row.Email).HasMaxLength(Subscription.LongestEmail);
        });
    }

    private static void AddSnapshots(ModelBuilder model)
    {
        model.Entity<Snapshot>(snapshot =>
        {
            snapshot.ToTable("rounds_snapshots").HasKey(row => row.Id);
            snapshot.HasIndex(row => row.RoundId).IsUnique();
            snapshot.HasIndex(row => row.PlanId);
            snapshot.Property(row => row.Sha256).HasMaxLength(64);
        });
        model.Entity<SnapshotLine>(line =>
        {
            line.ToTable("rounds_snapshot_lines").HasKey(row => row.Id);
            line.HasIndex(row => new { row.SnapshotId, row.Order }).IsUnique();
            line.HasIndex(row => new { row.ActionId, row.RoundId });
            // All that the pictures count: the rows themselves, with their content, stay unread.
            line.HasIndex(nameof(SnapshotLine.PlanId), nameof(SnapshotLine.RoundId), nameof(SnapshotLine.Status), nameof(SnapshotLine.Confidence));
            line.Property(row => row.Confidence).HasMaxLength(40);
            line.Property(row => row.Sha256).HasMaxLength(64);
        });
    }

    private static void AddPublications(ModelBuilder model)
    {
        model.Entity<Publication>(publication =>
        {
            publication.ToTable("rounds_publications").HasKey(row => row.Id);
            publication.HasIndex(row => new { row.RoundId, row.Number }).IsUnique();
            publication.HasIndex(row => new { row.PlanId, row.ReleasedAt });
            publication.Ignore(row => row.Going);
            publication.Property(row => row.Note).HasMaxLength(Publication.LongestNote);
            publication.HasMany(row => row.Lines).WithOne().HasForeignKey(row => row.PublicationId);
            publication.HasMany(row => row.Holds).WithOne().HasForeignKey(row => row.PublicationId);
            publication.HasMany(row => row.Waivers).WithOne().HasForeignKey(row => row.PublicationId);
        });
        model.Entity<PublicationLine>(line =>
        {
            line.ToTable("rounds_publication_lines").HasKey(row => row.Id);
            line.HasIndex(row => new { row.PublicationId, row.Order });
            line.HasIndex(row => new { row.PlanId, row.ActionId, row.Rank });
            line.HasIndex(row => new { row.ActionId, row.Rank });
            line.HasIndex(nameof(PublicationLine.PublicationId), nameof(PublicationLine.Status));
            line.Property(row => row.Ref).HasMaxLength(40);
            line.Property(row => row.PublicLine).HasMaxLength(ReturnContent.LongestPublicLine);
        });
        model.Entity<PublicationWaiver>(waiver =>
        {
            waiver.ToTable("rounds_waivers").HasKey(row => row.Id);
            waiver.Ignore(row => row.InWords);
            waiver.Property(row => row.About).HasMaxLength(PublicationWaiver.LongestAbout);
            waiver.Property(row => row.Reason).HasMaxLength(Publication.LongestNote);
        });
        model.Entity<PublicationHold>(hold =>
        {
            hold.ToTable("rounds_holds").HasKey(row => row.Id);
            hold.Ignore(row => row.IsOpen);
            hold.Property(row => row.Reason).HasMaxLength(Publication.LongestNote);
            hold.Property(row => row.LiftReason).HasMaxLength(Publication.LongestNote);
        });
    }
}
