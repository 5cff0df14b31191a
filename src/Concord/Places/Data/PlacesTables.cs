using Concord.Places;
using Concord.Places.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Data;

public sealed partial class ConcordDb
{
    public DbSet<Body> Bodies => Set<Body>();
    public DbSet<BodyName> BodyNames => Set<BodyName>();
    public DbSet<Succession> Successions => Set<Succession>();
    public DbSet<Area> Areas => Set<Area>();
    public DbSet<QuietPeriod> QuietPeriods => Set<QuietPeriod>();
    public DbSet<BodyLine> BodyLines => Set<BodyLine>();
    public DbSet<AreaLine> AreaLines => Set<AreaLine>();

    static partial void AddPlaces(ModelBuilder model)
    {
        model.Entity<Body>(body =>
        {
            body.ToTable("places_bodies").HasKey(row => row.Id);
            body.Property(row => row.Key).HasMaxLength(80);
            body.HasIndex(row => row.Key).IsUnique();
            body.Property(row => row.Kind).HasMaxLength(60);
            body.Property(row => row.CurrentName).HasMaxLength(200);
            body.Property(row => row.CurrentShortName).HasMaxLength(60);
            body.HasMany(row => row.Names).WithOne().HasForeignKey(row => row.BodyId);
            body.HasMany(row => row.Identifiers).WithOne().HasForeignKey("BodyId").IsRequired();
        });
        model.Entity<BodyLine>().ToView("places_bodies").HasKey(row => row.Id);
        model.Entity<AreaLine>().ToView("places_areas").HasKey(row => row.Id);
        model.Entity<BodyName>(name =>
        {
            name.ToTable("places_body_names").HasKey(row => row.Id);
            name.Property(row => row.Name).HasMaxLength(200);
            name.Property(row => row.ShortName).HasMaxLength(60);
        });
        model.Entity<BodyIdentifier>(identifier =>
        {
            identifier.ToTable("places_body_identifiers").HasKey(row => row.Id);
            identifier.Property(row => row.Scheme).HasMaxLength(60);
            identifier.Property(row => row.Value).HasMaxLength(100);
        });
        model.Entity<Succession>(succession =>
        {
            succession.ToTable("places_successions").HasKey(row => row.Id);
            succession.HasIndex(row => row.FromBodyId);
            succession.HasIndex(row => row.ToBodyId);
            succession.Property(row => row.Note).HasMaxLength(500);
        });
        model.Entity<Area>(area =>
        {
            area.ToTable("places_areas").HasKey(row => row.Id);
            area.Property(row => row.Code).HasMaxLength(20);
            area.Property(row => row.Name).HasMaxLength(120);
            area.Property(row => row.Kind).HasMaxLength(60);
            area.Property(row => row.Region).HasMaxLength(80);
            area.Property(row => row.Summary).HasMaxLength(1000);
            area.HasIndex(row => new { row.Code, row.BoundaryYear }).IsUnique();
        });
        model.Entity<QuietPeriod>(period =>
        {
            period.ToTable("places_quiet_periods").HasKey(row => row.Id);
            period.Property(row => row.Name).HasMaxLength(QuietPeriod.LongestName);
            period.Property(row => row.Banner).HasMaxLength(QuietPeriod.LongestBanner);
            period.HasIndex(row => row.To);
        });
    }
}
