using System.IO.Compression;
using System.Text;
using Concord.Plans;
using Concord.Rounds.Disclosing;
using Concord.Rounds.Domain;
using Concord.Rounds.Moderating;
using Concord.Testing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Tests.Rounds.Disclosing;

public sealed class DisclosureTests : RoundTest
{
    private const string Secret = "The landlord Mr Quillfeather wants more rent.";

    private static readonly DisclosureAsked Everything = new(null, null, 1.January(2026), 31.December(2026));

    private PlanFacts plan = null!;
    private Guid action, round;

    [Fact]
    public async Task Every_field_is_there_with_its_hour_and_in_order()
    {
        await GivenARoundAsync();
        var pack = await Said(Everything);
        Assert.Equal(pack.Passages.OrderBy(passage => passage.At).Select(passage => passage.Key), pack.Passages.Select(passage => passage.Key));
        Assert.Equal(
            [("Return (accountable)", "Risks", Secret), ("Return (accountable)", "Public line", "Two halls have been found."), ("Challenge", "Question on Progress since last time", "Which halls?"), ("Publication", "Public line", "Two halls have been found.")],
            pack.Passages.Where(passage => passage.Field is "Risks" or "Public line" || passage.What == "Challenge").OrderBy(passage => passage.What switch { "Publication" => 2, "Challenge" => 1, _ => 0 }).ThenBy(passage => passage.Field == "Risks" ? 0 : 1).Select(passage => (passage.What, passage.Field, passage.Words)));
        Assert.Equal(pack.Passages.Count, pack.Passages.Select(passage => passage.Key).Distinct().Count());
    }

    [Theory, InlineData("odt"), InlineData("docx"), InlineData("csv")]
    public async Task What_is_released_has_no_trace_of_what_is_withheld(string type)
    {
        await GivenARoundAsync();
        await MarkRisks("Somebody's name and money.");
        var released = Unpacked(await File(type, isReleased: true));
        Assert.Contains("section 40", released, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Two halls have been found.", released, StringComparison.Ordinal);
        foreach (var word in new[] { Secret, "Quillfeather", "landlord", "Somebody's name" }) Assert.DoesNotContain(word, released, StringComparison.OrdinalIgnoreCase);
        var whole = Unpacked(await File(type, isReleased: false));
        Assert.Contains(Secret, whole, StringComparison.Ordinal);
        Assert.Contains("name and money.", whole, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_is_kept_audited_and_taken_away()
    {
        await GivenARoundAsync();
        var risks = await MarkRisks("A name.");
        Assert.Equal("Marked exempt", await LastDid());
        Assert.Equal(40, (await Said(new(null, First.Key, null, null))).Passages.Single(passage => passage.Key == risks).Section?.Number);
        await Run<MarkExempt>(verb => verb.TakeAwayAsync(plan, risks, Secretariat.Actor));
        Assert.Equal("No longer exempt", await LastDid());
        Assert.Empty((await Said(Everything)).Exempt);
    }

    [Fact]
    public async Task Words_that_stand_elsewhere_are_shown_and_can_be_marked_together()
    {
        await GivenARoundAsync();
        var line = (await Said(Everything)).Passages.First(passage => passage.Field == "Public line" && passage.What == "Publication");
        await Run<MarkExempt>(verb => verb.RunAsync(plan, new(Everything, line.Key, 22, "To be published again.", Same: false), Secretariat.Actor));
        Assert.Equal(["Progress since last time", "Public line"], (await Said(Everything)).Telling.Select(passage => passage.Field).Order());
        await Run<MarkExempt>(verb => verb.TakeAwayAsync(plan, line.Key, Secretariat.Actor));
        Assert.Equal(3, await Run<MarkExempt, int>(verb => verb.RunAsync(plan, new(Everything, line.Key, 22, "To be published again.", Same: true), Secretariat.Actor)));
        Assert.Empty((await Said(Everything)).Telling);
    }

    [Fact]
    public async Task Words_that_were_withheld_in_another_pack_are_told_where_they_were_carried_over()
    {
        await GivenARoundAsync();
        var risks = await MarkRisks("A name.");
        Today = 4.January(2027);
        var next = await Opened(new(1.October(2026), 31.December(2026), 4.January(2027), 15.January(2027), 22.January(2027), 4.February(2027)));
        await Returned(next, action, Content() with { Progress = "Three halls have been found.", Risks = $"As before: {Secret}" });
        await Frozen(next);
        var later = new DisclosureAsked(null, null, 1.January(2027), 31.December(2027));
        var pack = await Said(later);
        Assert.Empty(pack.Exempt);
        Assert.Equal(["Risks"], pack.Telling.Select(passage => passage.Field));
        await Run<MarkExempt>(verb => verb.TakeAwayAsync(plan, risks, Secretariat.Actor));
        Assert.Empty((await Said(later)).Telling);
    }

    [Fact]
    public async Task Who_asks_says_what_for_and_who_marks_says_why()
    {
        await GivenARoundAsync();
        Assert.Equal("Choose an action, a body or a period", await Refused<WhatWasSaid>(verb => verb.RunAsync(plan, new(null, null, null, null), Secretariat.Actor)));
        Assert.Equal("The period must end after it begins", await Refused<WhatWasSaid>(verb => verb.RunAsync(plan, new(null, null, 2.May(2026), 1.May(2026)), Secretariat.Actor)));
        var passage = (await Said(Everything)).Passages[0].Key;
        Assert.Equal("Choose a section of the Act", await Refused<MarkExempt>(verb => verb.RunAsync(plan, new(Everything, passage, 99, "Why", false), Secretariat.Actor)));
        Assert.Equal("Say why it is exempt", await Refused<MarkExempt>(verb => verb.RunAsync(plan, new(Everything, passage, 36, " ", false), Secretariat.Actor)));
        await NotThere<MarkExempt>(verb => verb.RunAsync(plan, new(Everything, "return/none/risks", 36, "Why", false), Secretariat.Actor));
        await NotThere<WhatWasSaid>(verb => verb.RunAsync(plan, Everything, Owner.Actor));
    }

    [Fact]
    public async Task Another_body_and_another_time_have_nothing_of_it()
    {
        await GivenARoundAsync();
        Assert.Empty((await Said(new(null, Second.Key, null, null))).Passages);
        Assert.Empty((await Said(new(null, null, 1.January(2030), null))).Passages);
    }

    private async Task GivenARoundAsync()
    {
        action = await Action();
        plan = await Run<ReportableActions, PlanFacts>(facts => facts.PlanAsync(PlanId));
        round = await Opened();
        await Returned(round, action, Content() with { Risks = Secret });
        await Move(round, RoundState.ClosedForReturns);
        var each = await Return(round, action);
        await Challenge(each, "progress", "Which halls?");
        await Frozen(round, "The owner is away");
        await Published(round);
    }

    private Task<Disclosure> Said(DisclosureAsked asked) => Run<WhatWasSaid, Disclosure>(verb => verb.RunAsync(plan, asked, Secretariat.Actor));

    private async Task<string> MarkRisks(string why)
    {
        var risks = (await Said(Everything)).Passages.Single(passage => passage.Words == Secret).Key;
        await Run<MarkExempt, int>(verb => verb.RunAsync(plan, new(Everything, risks, 40, why, Same: false), Secretariat.Actor));
        return risks;
    }

    private async Task<byte[]> File(string type, bool isReleased)
    {
        using var file = new MemoryStream();
        await Run<WriteDisclosure>(verb => verb.ToAsync(plan, Everything, type, isReleased, file, Secretariat.Actor));
        return file.ToArray();
    }

    private Task<string> LastDid() => Look(db => db.AuditEntries.OrderByDescending(entry => entry.Sequence).Select(entry => entry.Did).FirstAsync());

    // All parts of a packed file, one after the other.
    private static string Unpacked(byte[] file)
    {
        if (file is not [(byte)'P', (byte)'K', ..]) return Encoding.UTF8.GetString(file);
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Concat(zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }
}
