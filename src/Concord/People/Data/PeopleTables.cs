using Concord.People;
using Concord.People.Domain;
using Microsoft.EntityFrameworkCore;

namespace Concord.Data;

public sealed partial class ConcordDb
{
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<PersonLine> PersonLines => Set<PersonLine>();
    public DbSet<RoleGiven> RolesGiven => Set<RoleGiven>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<EmailChoice> EmailChoices => Set<EmailChoice>();
    public DbSet<ServiceKey> ServiceKeys => Set<ServiceKey>();

    static partial void AddPeople(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("people_accounts").HasKey(row => row.Id);
            account.Property(row => row.Name).HasMaxLength(200);
            account.Property(row => row.Email).HasMaxLength(320);
            account.Property(row => row.NormalizedEmail).HasMaxLength(320);
            account.HasIndex(row => row.NormalizedEmail).IsUnique();
            account.Property(row => row.PasswordHash).HasMaxLength(500);
            account.Property(row => row.SecurityStamp).HasMaxLength(100).IsConcurrencyToken();
            account.Property(row => row.AuthenticatorKey).HasMaxLength(200);
            account.Property(row => row.RecoveryCodes).HasMaxLength(1000);
        });
        model.Entity<PersonLine>().ToView("people_accounts").HasKey(row => row.Id);
        model.Entity<RoleGiven>(given =>
        {
            given.ToTable("people_roles").HasKey(row => row.Id);
            given.HasIndex(row => row.PersonId);
            given.Property(row => row.Reason).HasMaxLength(500);
            given.Property(row => row.EndReason).HasMaxLength(500);
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("people_invitations").HasKey(row => row.Id);
            invitation.Property(row => row.Email).HasMaxLength(320);
            invitation.Property(row => row.Name).HasMaxLength(200);
            invitation.HasIndex(row => row.TokenHash).IsUnique();
            invitation.Property(row => row.Reason).HasMaxLength(500);
        });
        model.Entity<Session>(session =>
        {
            session.ToTable("people_sessions").HasKey(row => row.Id);
            session.HasIndex(row => row.AccountId);
            session.Property(row => row.SecurityStamp).HasMaxLength(100);
        });
        model.Entity<EmailChoice>().ToTable("people_email_choices").HasKey(row => row.PersonId);
        model.Entity<ServiceKey>(key =>
        {
            key.ToTable("people_service_keys").HasKey(row => row.Id);
            key.Property(row => row.Name).HasMaxLength(200);
        });
    }
}
