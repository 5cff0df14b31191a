namespace Concord.TransparencyLog.Tests;

/// <summary>Each way to tamper, by whoever has no key: found, and the entry is named.</summary>
public sealed class TamperingTests
{
    private List<string> _lines = ALog.Lines(6);

    [Fact]
    public void A_log_as_it_was_written_holds()
    {
        var verdict = ALog.Verify(_lines);
        Assert.True(verdict.Holds, verdict.Said());
        Assert.Equal((ALog.Origin, 6, verdict.Head!.Root), (verdict.Origin, verdict.Entries.Count, verdict.Root));
        Assert.True(ALog.Verify(ALog.Lines(0)).Holds);
        Assert.True(ALog.Verify(ALog.Lines(1)).Holds);
    }

    [Fact]
    public void An_edited_entry()
    {
        _lines[3] = _lines[3].Replace("as promised", "as Promised", StringComparison.Ordinal);
        Told("What stands as entry 2 (published, ICAP version 3, 2019-02-11T08:30:00Z) was altered: its bytes no longer give its hash");
    }

    [Fact]
    public void An_entry_edited_and_hashed_anew()
    {
        _lines[3] = ALog.Resealed(_lines[3].Replace("as promised", "as Promised", StringComparison.Ordinal));
        Told("What stands as entry 2 (published, ICAP version 3, 2019-02-11T08:30:00Z) was replaced: it is not what stood there when entry 3 (published, ICAP version 4, 2019-02-12T08:30:00Z) was written",
            "The entries are not those that the head was signed over: one or more were written anew. An earlier log, or an earlier head, tells from where on");
    }

    [Fact]
    public void The_last_entry_edited_and_hashed_anew()
    {
        _lines[6] = ALog.Resealed(_lines[6].Replace("as promised", "as Promised", StringComparison.Ordinal));
        Assert.Equal("Root 5", ALog.Verify(_lines).Said());
        Told("What stands as entry 5 (published, ICAP version 6, 2019-02-14T08:30:00Z) was written anew: it fits the entries before it, but is not what the head was signed over. Whether others before it were written anew too, an earlier log, or an earlier head, tells");
    }

    [Fact]
    public void Every_entry_from_one_on_written_anew_by_who_has_no_key()
    {
        var anew = ALog.Lines(6, rewrittenFrom: 3);
        _lines = [.. anew.SkipLast(1), _lines[^1]];
        Assert.Equal("Root 5", ALog.Verify(_lines).Said());
    }

    [Fact]
    public void A_removed_entry()
    {
        _lines.RemoveAt(3);
        Told("Entry 2 is missing: entry 3 (published, ICAP version 4, 2019-02-12T08:30:00Z) follows entry 1 (published, ICAP version 2, 2019-02-10T08:30:00Z)");
    }

    [Fact]
    public void Removed_entries_with_those_after_them_numbered_anew()
    {
        _lines.RemoveRange(2, 2);
        for (var i = 2; i < 5; i++) _lines[i] = ALog.Resealed(_lines[i].Replace($"\"index\":{i + 1}", $"\"index\":{i - 1}", StringComparison.Ordinal));
        Assert.Equal("Replaced 0 | Replaced 1 | Replaced 2 | Missing 4", ALog.Verify(_lines).Said());
    }

    [Fact]
    public void The_first_entry_removed()
    {
        _lines.RemoveAt(1);
        Told("Entry 0 is missing: entry 1 (published, ICAP version 2, 2019-02-10T08:30:00Z) follows the first line");
    }

    [Fact]
    public void The_last_entries_removed()
    {
        _lines.RemoveRange(5, 2);
        Told("Entries 4 to 5 are missing: the head counts 6, and the last is entry 3 (published, ICAP version 4, 2019-02-12T08:30:00Z)");
    }

    [Fact]
    public void Two_entries_in_each_other_s_place()
    {
        (_lines[3], _lines[4]) = (_lines[4], _lines[3]);
        Told("The order was changed: entry 2 (published, ICAP version 3, 2019-02-11T08:30:00Z) stands after entry 3 (published, ICAP version 4, 2019-02-12T08:30:00Z)");
    }

    [Fact]
    public void An_entry_twice()
    {
        _lines.Insert(3, _lines[2]);
        Assert.Equal("Repeated 1", ALog.Verify(_lines).Said());
    }

    [Fact]
    public void A_file_cut_at_any_byte()
    {
        var file = ALog.Bytes(4);
        for (var length = 0; length < file.Length; length++)
        {
            var verdict = ALog.Verify(file[..length]);
            Assert.Contains(verdict.Findings, finding => finding.Fault == LogFault.Cut);
        }
        Assert.Equal("The file ends after entry 5 (published, ICAP version 6, 2019-02-14T08:30:00Z) without its head: it was cut", ALog.Verify(_lines.SkipLast(1)).Findings[^1].Sentence);
        Assert.Equal("The file is empty", Assert.Single(ALog.Verify("").Findings).Sentence);
    }

    [Fact]
    public void An_entry_back_dated_by_one_byte()
    {
        _lines[4] = _lines[4].Replace("2019-02-12", "2019-02-02", StringComparison.Ordinal);
        Told("What stands as entry 3 (published, ICAP version 4, 2019-02-02T08:30:00Z) was altered: its bytes no longer give its hash",
            "What stands as entry 3 (published, ICAP version 4, 2019-02-02T08:30:00Z) was back-dated: entry 2 (published, ICAP version 3, 2019-02-11T08:30:00Z) came before it");
    }

    [Fact]
    public void An_entry_dated_later_blames_no_other()
    {
        _lines[3] = _lines[3].Replace("2019-02-11", "2019-02-21", StringComparison.Ordinal);
        Assert.Equal("Altered 2", ALog.Verify(_lines).Said());
    }

    [Fact]
    public void An_altered_index_names_the_entry_of_that_place()
    {
        _lines[3] = _lines[3].Replace("\"index\":2", "\"index\":9", StringComparison.Ordinal);
        Assert.Equal("Altered 2", ALog.Verify(_lines).Said());
    }

    [Fact]
    public void Another_first_line()
    {
        _lines[0] = _lines[0].Replace("concord.example", "discord.example", StringComparison.Ordinal);
        Assert.Equal("Header 0 | Head ", ALog.Verify(_lines).Said());
        Assert.Equal("Header ", ALog.Verify(_lines.Skip(1)).Said());
    }

    [Theory]
    [InlineData("\"size\":6", "\"size\":5")]
    [InlineData("\"size\":6", "\"size\":7")]
    [InlineData("\"at\":\"2019-05", "\"at\":\"2019-04")]
    [InlineData("\"root\":", "\"root\" :")]
    public void An_edited_head(string was, string becomes)
    {
        _lines[^1] = _lines[^1].Replace(was, becomes, StringComparison.Ordinal);
        Assert.Equal("Head ", ALog.Verify(_lines).Said());
    }

    [Fact]
    public void A_head_of_fewer_entries_covers_the_others_no_more()
    {
        _lines[^1] = ALog.Lines(4)[^1];
        Assert.Equal("NotCovered 4 | NotCovered 5", ALog.Verify(_lines).Said());
    }

    [Fact]
    public void A_line_that_is_no_entry_and_one_after_the_head()
    {
        _lines[2] = "{\"index\":1}";
        _lines.Add("");
        Told("Line 3, where entry 1 should stand, cannot be read: its members are not index, at, kind, subject, content, previous, leaf, in this order", "Line 9 stands after the head, with which a log ends");
    }

    [Fact]
    public void Words_that_would_steer_a_terminal_are_shown_as_replaced()
    {
        _lines[2] = _lines[2].Replace("ICAP version 2", "\\u001b[2J\\u202e" + new string('x', 100), StringComparison.Ordinal);
        Assert.StartsWith("What stands as entry 1 (published, \ufffd[2J\ufffdxxx", ALog.Verify(_lines).Findings[0].Sentence, StringComparison.Ordinal);
    }

    private void Told(params string[] sentences)
    {
        var verdict = ALog.Verify(_lines);
        Assert.False(verdict.Holds);
        Assert.Equal(sentences, verdict.Findings.Select(finding => finding.Sentence));
    }
}
