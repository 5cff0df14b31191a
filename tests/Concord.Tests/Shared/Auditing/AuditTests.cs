using Concord.Places.Domain;
using Concord.Places.Registering;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Shared.Auditing;

public sealed class AuditTests : ProgrammeTest
{
    [Fact]
    public async Task A_change_and_its_entry_are_saved_together()
    {
        var id = await Run<RegisterBody, Guid>(verb => verb.RunAsync(new("parks", "charity", "Parks Trust", "PT", null), Actor.CommandLine));

        var entry = await Look(db => db.AuditEntries.SingleAsync());
        Assert.Equal((1L, "command line", "Registered body", "body", id, "parks", null),
            (entry.Sequence, entry.Means, entry.Did, entry.SubjectKind, entry.SubjectId!.Value, entry.Details, entry.ActorId));
    }

    [Fact]
    public async Task A_save_that_fails_leaves_neither_the_change_nor_its_entry()
    {
        var taken = await Given.Body();
        var before = await AuditEntries();

        await Assert.ThrowsAsync<DbUpdateException>(() => Run<IServiceProvider>(async scope =>
        {
            var (db, audit) = scope.DbAndAudit();
            db.Bodies.Add(new Body("fresh", "charity", "Fresh Air", "FA", null));
            db.Bodies.Add(new Body(taken.Key, "charity", "Same Address", "SA", null));
            audit.Record(Actor.CommandLine, "Registered two bodies", "body", null);
            await db.SaveChangesAsync();
        }));

        Assert.Equal(before, await AuditEntries());
        Assert.False(await Look(db => db.Bodies.AnyAsync(body => body.Key == "fresh")));
        Assert.True((await Run<VerifyAudit, VerifyAudit.Verdict>(verify => verify.RunAsync())).Sound);
    }

    [Fact]
    public async Task A_change_without_an_entry_is_not_saved()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Look(db =>
        {
            db.Bodies.Add(new Body("silent", "charity", "Silent Trust", "ST", null));
            return db.SaveChangesAsync();
        }));

        Assert.Equal("A Body was about to be saved without an audit entry", fault.Message);
        Assert.False(await Look(db => db.Bodies.AnyAsync()));
    }

    [Fact]
    public async Task An_entry_that_was_written_cannot_be_changed_through_the_programme()
    {
        await Given.Body();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Look(async db =>
        {
            db.Remove(await db.AuditEntries.SingleAsync());
            return await db.SaveChangesAsync();
        }));
        Assert.Equal("The audit and the public log are added to, never changed", fault.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Look(async db =>
        {
            (await db.AuditEntries.SingleAsync()).Did = "Did nothing";
            return await db.SaveChangesAsync();
        }));
        Assert.Equal(1, await AuditEntries());
    }

    [Fact]
    public async Task Several_entries_of_one_save_keep_the_order_in_which_they_were_recorded()
    {
        await Run<IServiceProvider>(async scope =>
        {
            var (db, audit) = scope.DbAndAudit();
            foreach (var did in (string[])["first", "second", "third"]) audit.Record(Actor.Service, did, "test", null);
            await db.SaveChangesAsync();
            audit.Record(Actor.Service, "fourth", "test", null);
            audit.Record(Actor.Service, "fifth", "test", null);
            await db.SaveChangesAsync();
        });
        Assert.Equal(["first", "second", "third", "fourth", "fifth"], await Look(db => db.AuditEntries.OrderBy(entry => entry.Sequence).Select(entry => entry.Did).ToListAsync()));
    }

    [Fact]
    public async Task The_time_survives_the_database_to_the_microsecond()
    {
        Programme.Clock.Now = new DateTime(2027, 3, 28, 1, 30, 0, DateTimeKind.Utc).AddTicks(1_234_567);
        await Given.Body();

        var at = await Look(db => db.AuditEntries.Select(entry => entry.At).SingleAsync());
        Assert.Equal(new DateTime(2027, 3, 28, 1, 30, 0, DateTimeKind.Utc).AddTicks(1_234_560), at);
        Assert.Equal(DateTimeKind.Utc, at.Kind);
    }

    [Fact]
    public async Task Two_hundred_writes_at_once_make_one_chain_without_a_gap_or_a_double()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(task => Task.Run(async () =>
        {
            for (var n = 0; n < 25; n++)
                await Run<RegisterBody, Guid>(verb => verb.RunAsync(new($"body-{task}-{n}", "charity", $"Trust {task} {n}", "T", null), Actor.Service));
        })));

        var verdict = await Run<VerifyAudit, VerifyAudit.Verdict>(verify => verify.RunAsync());
        Assert.Empty(verdict.Faults);
        Assert.Equal(200, verdict.Entries);
        Assert.StartsWith("200:", verdict.Head);
        Assert.Equal(Enumerable.Range(1, 200).Select(n => (long)n), await Look(db => db.AuditEntries.Select(entry => entry.Sequence).OrderBy(n => n).ToListAsync()));
        Assert.Equal(200, await Look(db => db.Bodies.CountAsync()));
    }

    [Fact]
    public void A_fingerprint_tells_texts_apart_and_says_nothing_of_them()
    {
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Audit.Fingerprint("abc"));
        Assert.NotEqual(Audit.Fingerprint("abc"), Audit.Fingerprint("abd"));
    }
}
