using System.Security.Cryptography;

namespace Concord.TransparencyLog.Tests;

/// <summary>What only an earlier log or head can tell: a history written wholly anew, by whoever has the key.</summary>
public sealed class EarlierTests
{
    private static readonly LogVerdict Kept = ALog.Verify(ALog.Bytes(5));

    [Fact]
    public void A_log_that_grew_carries_on_the_one_that_was_kept()
    {
        var later = ALog.Verify(ALog.Bytes(9));
        Assert.True(later.Against(Kept).Holds);
        Assert.True(later.Against(Kept.Head!).Holds);
        Assert.True(later.Against(later).Holds && later.Against(later.Head!).Holds && later.Against(ALog.Verify(ALog.Bytes(0)).Head!).Holds);
        Assert.True(later.ProveConsistency(5).Proves(Kept.Root!.Value, later.Root!.Value));
        Assert.True(later.ProveInclusion(7).Proves(later.Entries[7].Leaf, later.Root!.Value));
    }

    [Fact]
    public void A_log_built_anew_with_an_altered_entry_holds_alone_and_not_against_what_was_kept()
    {
        var anew = ALog.Verify(ALog.Bytes(9, rewrittenFrom: 3));
        Assert.True(anew.Holds);
        Assert.Equal("History was rewritten: one or more of the first 5 entries, up to entry 4 (published, ICAP version 5, 2019-02-13T08:30:00Z), are not what they were when the head kept from 2019-05-20T08:30:00Z was signed. An earlier log tells which",
            Assert.Single(anew.Against(Kept.Head!).Findings).Sentence);
        var named = Assert.Single(anew.Against(Kept).Findings);
        Assert.Equal((LogFault.Rewritten, 3), (named.Fault, named.Index));
        Assert.Equal("History was rewritten: what was entry 3 (published, ICAP version 4, 2019-02-12T08:30:00Z) is now entry 3 (published, ICAP version 4, 2019-02-12T08:30:00Z), with other bytes. It is the first that differs", named.Sentence);
        Assert.True(ALog.Verify(ALog.Bytes(9, rewrittenFrom: 5)).Against(Kept).Holds);
    }

    [Fact]
    public void A_log_that_became_shorter()
    {
        var shorter = ALog.Verify(ALog.Bytes(3));
        Assert.True(shorter.Holds);
        Assert.Equal("The log has become shorter: the head kept from 2019-05-20T08:30:00Z counts 5, and the last is entry 2 (published, ICAP version 3, 2019-02-11T08:30:00Z)", Assert.Single(shorter.Against(Kept.Head!).Findings).Sentence);
        Assert.Equal("History was rewritten: entry 3 (published, ICAP version 4, 2019-02-12T08:30:00Z) was removed", Assert.Single(shorter.Against(Kept).Findings).Sentence);
    }

    [Fact]
    public void Another_key_is_told_unless_it_is_the_one_to_trust()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var resigned = ALog.Verify(ALog.Bytes(9, key: other));
        Assert.True(resigned.Holds);
        Assert.Equal("Key ", resigned.SignedBy(ALog.Key).Said());
        Assert.Equal("Key ", resigned.Against(Kept).Said());
        Assert.Equal("Key ", resigned.Against(Kept.Head!).Said());
        Assert.True(resigned.SignedBy(other).Against(Kept).Against(Kept.Head!).Holds);
        Assert.Equal("Cut  | Key ", ALog.Verify(ALog.Lines(3).SkipLast(1)).SignedBy(other).Said());
    }

    [Fact]
    public void What_does_not_hold_itself_or_is_of_another_log_cannot_serve()
    {
        var lines = ALog.Lines(5);
        lines[2] = lines[2].Replace("as promised", "as Promised", StringComparison.Ordinal);
        var log = ALog.Verify(ALog.Bytes(9));
        Assert.Equal("Earlier  | Rewritten 1", log.Against(ALog.Verify(lines)).Said());
        Assert.Equal("Earlier  | Key ", log.Against(TreeHead.Read(System.Text.Encoding.UTF8.GetBytes(lines[^1].Replace("\"key\":\"30", "\"key\":\"31", StringComparison.Ordinal)))).Said());
        var elsewhere = ALog.Head(ALog.Entries(5, "https://elsewhere.example"), origin: "https://elsewhere.example");
        Assert.Equal("Earlier  | Rewritten ", log.Against(elsewhere).Said().Replace("Rewritten 4", "Rewritten ", StringComparison.Ordinal));
        // Nobody has signed this, and it would be compared with no entry at all.
        Assert.Equal("Rewritten ", log.Against(TreeHead.Sign(ALog.Origin, 0, Kept.Root!.Value, DateTime.UtcNow, ALog.Key)).Said());
    }

    [Fact]
    public void Nothing_is_proved_of_a_log_with_holes()
    {
        var holed = ALog.Verify(ALog.Lines(5).Where((_, i) => i != 2));
        Assert.Null(holed.Root);
        Assert.Throws<InvalidOperationException>(() => holed.ProveInclusion(0));
        Assert.Equal("Missing 1 | Rewritten 1", holed.Against(Kept).Said());
        Assert.Equal("Missing 1", holed.Against(Kept.Head!).Said());
    }
}
