using Concord.Shared.Auditing;
using Concord.Shared.Post;
using Concord.Shared.Transparency;
using Microsoft.EntityFrameworkCore;

namespace Concord.Data;

internal static class SharedTables
{
    public static void Add(ModelBuilder model)
    {
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("audit_entries").HasKey(row => row.Sequence);
            entry.Property(row => row.Sequence).ValueGeneratedNever();
            entry.Property(row => row.Means).HasMaxLength(40);
            entry.Property(row => row.Did).HasMaxLength(200);
            entry.Property(row => row.SubjectKind).HasMaxLength(60);
            entry.Property(row => row.Details).HasMaxLength(2000);
            entry.HasIndex(row => row.SubjectId);
            entry.HasIndex(row => row.ActorId);
        });
        model.Entity<AuditHead>(head =>
        {
            head.ToTable("audit_head").HasKey(row => row.Id);
            head.Property(row => row.Id).ValueGeneratedNever();
            head.HasData(new AuditHead());
        });
        model.Entity<OutboxMessage>(message =>
        {
            message.ToTable("outbox_messages").HasKey(row => row.Id);
            message.Property(row => row.To).HasMaxLength(320);
            message.Property(row => row.Subject).HasMaxLength(300);
            message.Property(row => row.LastError).HasMaxLength(2000);
            message.Property(row => row.Template).HasMaxLength(40);
            message.Property(row => row.Fields).AsJson();
            message.HasIndex(row => new { row.State, row.IsReady, row.DueAt });
            message.HasIndex(row => row.WrittenAt);
            message.HasIndex(row => row.WishId);
            message.Ignore(row => row.EndsAt);
        });
        model.Entity<LoggedLine>(line =>
        {
            line.ToTable("log_entries").HasKey(row => row.Index);
            line.Property(row => row.Index).ValueGeneratedNever();
            line.Property(row => row.Kind).HasMaxLength(LoggedLine.LongestKind);
            line.Property(row => row.Subject).HasMaxLength(LoggedLine.LongestSubject);
            line.Property(row => row.Leaf).HasMaxLength(64);
            line.Ignore(row => row.Content);
            line.HasIndex(row => row.SubjectId);
        });
        model.Entity<LogEnd>(end =>
        {
            end.ToTable("log_end").HasKey(row => row.Id);
            end.Property(row => row.Id).ValueGeneratedNever();
            end.Property(row => row.Origin).HasMaxLength(1000);
            end.Property(row => row.Previous).HasMaxLength(64);
        });
    }
}
