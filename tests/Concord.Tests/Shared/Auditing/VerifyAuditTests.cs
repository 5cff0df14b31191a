using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Concord.Tests.Shared.Auditing;

public sealed class VerifyAuditTests : ProgrammeTest
{
    protected override Task BeginAsync() => Write(5);

    public static TheoryData<string> Columns =>
        ["at", "actor_id", "means", "did", "subject_kind", "subject_id", "details", "previous_hash", "hash", "sequence"];

    [Fact]
    public async Task A_chain_that_nobody_touched_is_sound()
    {
        var verdict = await Verify();
        Assert.Empty(verdict.Faults);
        Assert.Equal(5, verdict.Entries);
        Assert.Matches("^5:[0-9a-f]{64}$", verdict.Head);
    }

    [Fact]
    public async Task An_empty_chain_is_sound()
    {
        await using var empty = await TestProgramme.CreateAsync();
        var verdict = await empty.RunAsync<VerifyAudit, VerifyAudit.Verdict>(verify => verify.RunAsync());
        Assert.True(verdict.Sound);
        Assert.Equal("0:", verdict.Head);
        Assert.True((await empty.RunAsync<VerifyAudit, VerifyAudit.Verdict>(verify => verify.RunAsync("0:"))).Sound);
    }

    [Theory, MemberData(nameof(Columns))]
    public async Task An_edited_entry_is_found_whichever_column_was_edited(string column)
    {
        await Tamper(3, row => _ = column switch
        {
            "at" => row.SetProperty(entry => entry.At, entry => entry.At.AddSeconds(1)),
            "actor_id" => row.SetProperty(entry => entry.ActorId, Guid.CreateVersion7()),
            "means" => row.SetProperty(entry => entry.Means, "visitor"),
            "did" => row.SetProperty(entry => entry.Did, "Did nothing"),
            "subject_kind" => row.SetProperty(entry => entry.SubjectKind, "nothing"),
            "subject_id" => row.SetProperty(entry => entry.SubjectId, (Guid?)null),
            "details" => row.SetProperty(entry => entry.Details, ""),
            "previous_hash" => row.SetProperty(entry => entry.PreviousHash, new byte[32]),
            "hash" => row.SetProperty(entry => entry.Hash, new byte[32]),
            _ => row.SetProperty(entry => entry.Sequence, 3_000),
        });

        var verdict = await Verify();
        if (column == "sequence")
            Assert.Contains(verdict.Faults, fault => fault.Sentence == "Entry 3 is missing");
        else
            Assert.Contains(verdict.Faults, fault => fault is { Sequence: 3, Kind: "edited", Sentence: "Entry 3 is not what was written: its content does not match its keyed hash" });
    }

    [Fact]
    public async Task A_hash_that_was_cut_short_is_found()
    {
        await Tamper(3, row => row.SetProperty(entry => entry.Hash, Array.Empty<byte>()));
        Assert.Contains((await Verify()).Faults, fault => fault is { Sequence: 3, Kind: "edited" });
    }

    [Fact]
    public async Task A_deleted_first_entry_is_found()
    {
        await Delete(1);
        Assert.Equal(["deleted: Entry 1 is missing"], await Faults());
    }

    [Fact]
    public async Task A_deleted_middle_entry_is_found()
    {
        await Delete(3);
        Assert.Equal(["deleted: Entry 3 is missing"], await Faults());
    }

    [Fact]
    public async Task Several_deleted_entries_are_named()
    {
        await Delete(2, 3, 4);
        Assert.Equal(["deleted: Entries 2 to 4 are missing"], await Faults());
    }

    [Fact]
    public async Task A_deleted_entry_whose_followers_were_moved_up_is_found()
    {
        await Delete(3);
        await Renumber(4, 3);
        await Renumber(5, 4);
        var faults = await Faults();
        Assert.Contains("reordered: Entry 3 does not follow entry 2: it was moved, or one between them was replaced", faults);
        Assert.Contains("cut: The tail is cut: the chain ends at entry 4, its head says 5", faults);
    }

    [Fact]
    public async Task Two_entries_that_were_swapped_are_found()
    {
        await Renumber(2, -1);
        await Renumber(3, 2);
        await Renumber(-1, 3);
        var faults = await Faults();
        Assert.Contains("reordered: Entry 2 does not follow entry 1: it was moved, or one between them was replaced", faults);
        Assert.Contains("reordered: Entry 3 does not follow entry 2: it was moved, or one between them was replaced", faults);
    }

    [Fact]
    public async Task A_cut_tail_is_found()
    {
        await Delete(4, 5);
        Assert.Equal(["cut: The tail is cut: the chain ends at entry 3, its head says 5"], await Faults());
    }

    [Fact]
    public async Task A_tail_cut_together_with_its_head_is_found_against_an_exported_head()
    {
        var early = await Look(db => db.AuditHeads.AsNoTracking().SingleAsync());
        await Write(2);
        var exported = (await Verify()).Head;
        await Delete(6, 7);
        await SetHead(early.Sequence, early.Hash, early.Seal);

        Assert.Empty(await Faults());
        Assert.Equal(["cut: The tail is cut: the exported head is entry 7, the chain ends at 5"], await Faults(exported));
    }

    [Fact]
    public async Task An_exported_head_is_found_again_however_long_the_chain_has_grown()
    {
        var exported = (await Verify()).Head;
        await Write(3);
        Assert.Empty(await Faults(exported));
        Assert.Empty(await Faults($"  {exported.ToUpperInvariant()}\n"));
    }

    [Fact]
    public async Task A_history_rewritten_with_the_right_key_is_found_against_an_exported_head()
    {
        var other = $"5:{new string('0', 64)}";
        Assert.Equal(["edited: Entry 5 is not the head that was exported: history before it was rewritten"], await Faults(other));
    }

    [Fact]
    public async Task A_replaced_head_is_found()
    {
        var head = await Look(db => db.AuditHeads.AsNoTracking().SingleAsync());
        await SetHead(5, new byte[32], head.Seal);
        Assert.Contains("edited: The head of the chain was altered: its seal does not match", await Faults());
        await SetHead(5, head.Hash, new byte[32]);
        Assert.Equal(["edited: The head of the chain was altered: its seal does not match"], await Faults());
        await SetHead(4, head.Hash, head.Seal);
        Assert.Contains("added: Entries after 4 were not written by Concord", await Faults());
    }

    [Fact]
    public async Task A_head_that_was_deleted_is_found_and_nothing_more_is_written()
    {
        await Look(db => db.AuditHeads.ExecuteDeleteAsync());
        Assert.Equal(["edited: The head of the chain is missing"], await Faults());
        await Assert.ThrowsAnyAsync<Exception>(() => Write(1));
        Assert.Equal(5, await AuditEntries());
    }

    [Fact]
    public async Task A_last_entry_from_another_copy_of_the_database_is_found()
    {
        var copied = await Programme.Database.CopyAsync();
        await using var copy = TestProgramme.On(copied);
        await Write(1);
        copy.Clock.Now += TimeSpan.FromMinutes(1);
        await Write(1, copy);
        var foreign = await copy.LookAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(entry => entry.Sequence == 6));
        await Tamper(6, row => row.SetProperty(entry => entry.At, foreign.At)
            .SetProperty(entry => entry.ActorId, foreign.ActorId).SetProperty(entry => entry.SubjectId, foreign.SubjectId).SetProperty(entry => entry.Hash, foreign.Hash));

        Assert.Equal(["edited: The head of the chain is not that of entry 6: the last entry was replaced"], await Faults());
    }

    [Fact]
    public async Task Another_key_finds_every_entry_and_the_head_wrong()
    {
        var copied = await Programme.Database.CopyAsync();
        await using var elsewhere = TestProgramme.On(copied, auditKey: new byte[32]);
        var verdict = await elsewhere.RunAsync<VerifyAudit, VerifyAudit.Verdict>(verify => verify.RunAsync());
        Assert.False(verdict.Sound);
        Assert.Equal(6, verdict.Faults.Count(fault => fault.Kind == "edited"));
    }

    [Theory]
    [InlineData("five")]
    [InlineData("5")]
    [InlineData("5:aa:bb")]
    [InlineData(":aa")]
    public async Task A_head_that_is_not_one_is_refused(string head) =>
        Assert.Equal("A head is written as SEQUENCE:HASH, as `concord audit head` prints it", await Refused<VerifyAudit>(verify => verify.RunAsync(head)));

    private static async Task Write(int entries, TestProgramme programme)
    {
        for (var n = 0; n < entries; n++)
            await programme.RunAsync<IServiceProvider>(async scope =>
            {
                var (db, audit) = scope.DbAndAudit();
                audit.Record(Actor.Person(Guid.CreateVersion7()), "Did a thing", "thing", Guid.CreateVersion7(), "with details");
                await db.SaveChangesAsync();
            });
    }

    private Task Write(int entries) => Write(entries, Programme);

    private Task<VerifyAudit.Verdict> Verify(string? head = null) => Run<VerifyAudit, VerifyAudit.Verdict>(verify => verify.RunAsync(head));

    private async Task<IEnumerable<string>> Faults(string? head = null) => (await Verify(head)).Faults.Select(fault => $"{fault.Kind}: {fault.Sentence}");

    private Task Tamper(long sequence, Action<UpdateSettersBuilder<AuditEntry>> set) =>
        Look(db => db.AuditEntries.Where(entry => entry.Sequence == sequence).ExecuteUpdateAsync(set));

    private Task Renumber(long from, long to) => Tamper(from, row => row.SetProperty(entry => entry.Sequence, to));

    private Task Delete(params long[] sequences) => Look(db => db.AuditEntries.Where(entry => sequences.Contains(entry.Sequence)).ExecuteDeleteAsync());

    private Task SetHead(long sequence, byte[] hash, byte[] seal) => Look(db => db.AuditHeads.ExecuteUpdateAsync(row => row
        .SetProperty(head => head.Sequence, sequence).SetProperty(head => head.Hash, hash).SetProperty(head => head.Seal, seal)));
}
