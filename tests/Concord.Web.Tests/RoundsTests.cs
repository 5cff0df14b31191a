using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Concord.People.Domain;
using Concord.Rounds.Chasing;
using Concord.Rounds.Domain;
using Concord.Shared;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Tests;

/// <summary>What the secretariat does to commission a round and to have it chased, from page to page.</summary>
public sealed class RoundsTests(Product product) : IClassFixture<Product>
{
    private static (string, string)[] Day(string field, int day, int month, int year) => [($"{field}-day", $"{day}"), ($"{field}-month", $"{month}"), ($"{field}-year", $"{year}")];

    private async Task<string> APlan(int actions, bool led = true)
    {
        var plan = await product.Given.Plan();
        var body = led ? await product.Given.Body() : null;
        for (var action = 0; action < actions; action++) await product.Given.Action(plan, body);
        return await product.Behind.LookAsync(db => db.Plans.Where(row => row.Id == plan).Select(row => row.Slug).SingleAsync());
    }

    [Fact]
    public async Task Where_there_is_no_round_staff_read_what_to_do_and_visitors_that_none_is_published()
    {
        var plan = await APlan(1);
        Assert.Contains("Prepare the first", (await (await product.As("secretariat")).Open($"/plans/{plan}/rounds")).Words, StringComparison.Ordinal);
        Assert.Contains("The secretariat prepares the first", (await (await product.As("owner")).Open($"/plans/{plan}/rounds")).Words, StringComparison.Ordinal);
        await product.Behind.Services.RoundAsync(plan, RoundState.Open);
        Assert.Contains("No round has been published yet", (await product.Visitor().Open($"/plans/{plan}/rounds")).Words, StringComparison.Ordinal);
        Assert.Contains("0 of 1", (await (await product.As("owner")).Open($"/plans/{plan}/rounds")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_is_prepared_scheduled_and_opened_and_its_board_says_who_has_what()
    {
        var plan = await APlan(3);
        var secretariat = await product.As("secretariat");
        var page = await secretariat.Open($"/plans/{plan}/rounds/new");
        Assert.Contains("3 returns from 1 body", page.Words, StringComparison.Ordinal);
        var board = await secretariat.Follow(await secretariat.Submit(page, ("Typed.Name", "The first round")));

        Assert.Equal("The first round", board.Heading);
        Assert.Contains("Nobody has been asked for anything yet", board.Words, StringComparison.Ordinal);
        Assert.Contains("3 returns from 1 body", board.Words, StringComparison.Ordinal);
        board = await secretariat.Follow(await secretariat.Submit(board, "handler=Move"));
        Assert.Contains("Scheduled: its dates and actions are settled", board.Words, StringComparison.Ordinal);
        board = await secretariat.Follow(await secretariat.Submit(board, "handler=Move", ("to", "Open")));
        Assert.Contains("is open: 3 returns asked for", board.Words, StringComparison.Ordinal);
        Assert.Contains("3 not started", board.Document.QuerySelector("svg[role=img]")!.GetAttribute("aria-label")!, StringComparison.Ordinal);
        var table = await secretariat.Get($"/plans/{plan}/rounds/1/progress.csv");
        Assert.Equal(4, table.Text.TrimEnd().Split("\r\n").Length);
        Assert.Contains("BEGIN:VEVENT", (await secretariat.Get($"/plans/{plan}/rounds/1/round.ics")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_that_cannot_be_are_refused_beside_their_fields_and_days_that_may_be_bad_are_only_warned_of()
    {
        var plan = await APlan(1);
        var secretariat = await product.As("secretariat");
        var page = await secretariat.Open($"/plans/{plan}/rounds/new");
        var check = await secretariat.Submit(page, [.. Day("Typed.OpensOn", 24, 12, 2032), .. Day("Typed.DueOn", 25, 12, 2032), .. Day("Typed.ClearanceDueOn", 29, 12, 2032), .. Day("Typed.MeetingOn", 20, 12, 2032)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, check.Status);
        Assert.Equal("The meeting must come after clearance is due", Assert.Single(check.Summary).Sentence);
        Assert.Equal("20", check.Value("Typed.MeetingOn-day"));
        Assert.Contains("Careful: This is a Saturday", check.Words, StringComparison.Ordinal);
        var saved = await secretariat.Submit(check, Day("Typed.MeetingOn", 20, 1, 2033));
        Assert.Equal(HttpStatusCode.Found, saved.Status);
    }

    [Fact]
    public async Task Of_a_plan_with_a_thousand_actions_any_can_be_chosen_without_scripts()
    {
        var plan = await product.Given.LongPlan(1500);
        var secretariat = await product.As("secretariat");
        var page = await secretariat.Open($"/plans/{plan}/rounds/new");
        var boxes = page.Document.QuerySelectorAll<IHtmlInputElement>("input[name='Typed.Scope']").Select(box => ("Typed.Scope", box.Value)).ToArray();
        Assert.True(boxes.Length > 1000, $"{boxes.Length} boxes");

        var saved = await secretariat.Submit(page, [("Typed.Which", "some"), .. boxes]);

        Assert.Equal(HttpStatusCode.Found, saved.Status);
        Assert.Equal(boxes.Length, await product.Behind.LookAsync(async db => (await db.Rounds.SingleAsync(round => db.Plans.Any(row => row.Id == round.PlanId && row.Slug == plan))).Scope.Count));
        Assert.Equal(boxes.Length, (await secretariat.Open($"/plans/{plan}/rounds/1/edit")).Document.QuerySelectorAll("input[name='Typed.Scope']").Length);
        var none = await secretariat.Submit(await secretariat.Open($"/plans/{plan}/rounds/new"), ("Typed.Which", "some"));
        Assert.Equal("Choose at least one action", Assert.Single(none.Summary).Sentence);
    }

    [Fact]
    public async Task A_round_is_suspended_with_a_reason_its_dates_are_moved_and_it_is_resumed()
    {
        var plan = await APlan(1);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await product.Behind.Services.RoundAsync(plan, RoundState.Open, new(today.AddDays(-120), today.AddDays(-30), today.AddDays(-20), today.AddDays(-2), today.AddDays(2), today.AddDays(9)));
        var (secretariat, here) = (await product.As("secretariat"), $"/plans/{plan}/rounds/1");
        var refused = await secretariat.Fill($"{here}/move?to=SuspendedPreElection");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Say why"), (refused.Status, refused.SentenceBeside("Reason")));
        var board = await secretariat.Follow(await secretariat.Submit(refused, ("Reason", "The general election was called")));
        Assert.Contains("it goes on as open", board.Words, StringComparison.Ordinal);
        Assert.Contains("The general election was called", board.Words, StringComparison.Ordinal);

        var late = await secretariat.Fill($"{here}/move?to=Open");
        Assert.StartsWith("Its returns were due on", Assert.Single(late.Summary).Sentence, StringComparison.Ordinal);
        var (due, clearance, meeting) = (today.AddDays(30), today.AddDays(37), today.AddDays(44));
        await secretariat.Fill($"{here}/dates", [.. Day("Typed.DueOn", due.Day, due.Month, due.Year), .. Day("Typed.ClearanceDueOn", clearance.Day, clearance.Month, clearance.Year), .. Day("Typed.MeetingOn", meeting.Day, meeting.Month, meeting.Year)]);
        board = await secretariat.Follow(await secretariat.Fill($"{here}/move?to=Open"));
        Assert.Contains("goes on where it stood", board.Words, StringComparison.Ordinal);
        var moved = board.Document.QuerySelectorAll("main tr").Single(row => row.TextContent.Contains("Days moved", StringComparison.Ordinal));
        Assert.Contains($"Returns are due on {due.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}, no longer on", moved.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_in_which_something_waits_is_frozen_only_with_a_reason_and_its_page_says_how_much_was_never_cleared()
    {
        var rounds = new GivenRounds(product.Behind.Services);
        var round = await rounds.Open("icap", "4.02", "4.03");
        await rounds.Submitted(round, "4.02");
        foreach (var to in new[] { RoundState.ClosedForReturns, RoundState.Moderation }) await rounds.Move(round.Id, to);
        var (secretariat, here) = (await product.As("secretariat"), round.Address("icap"));
        var refused = await secretariat.Fill($"{here}/move?to=Frozen");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.StartsWith("1 return waits for clearance", refused.SentenceBeside("Reason"), StringComparison.Ordinal);
        Assert.Contains("2 of 2 were never cleared", refused.Words, StringComparison.Ordinal);
        var board = await secretariat.Follow(await secretariat.Submit(refused, ("Reason", "The group meets today")));
        Assert.Equal(["Progress", "Returns", "Pack", "Meeting", "Publication"], board.Document.QuerySelectorAll(".concord-pages a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task What_is_late_names_who_has_it_and_who_was_told_and_can_be_excused()
    {
        var plan = await product.Given.Plan();
        var body = await product.Given.Body("Department of Lateness", "DL");
        await product.Given.Action(plan, body);
        var owner = await product.Given.Person(Role.Owner, body.Scope, name: "Olu Owner");
        var slug = await product.Behind.LookAsync(db => db.Plans.Where(row => row.Id == plan).Select(row => row.Slug).SingleAsync());
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await product.Behind.Services.RoundAsync(slug, RoundState.Open, new(today.AddDays(-120), today.AddDays(-30), today.AddDays(-20), today.AddDays(-2), today.AddDays(2), today.AddDays(9)));
        await product.Behind.RunAsync((ChaseReturns chase) => chase.RunAsync());
        var secretariat = await product.As("secretariat");

        var board = await secretariat.Open($"/plans/{slug}/rounds/1/progress");
        var row = board.Document.QuerySelector("td[data-label='Last letter']")!;
        Assert.Contains("Olu Owner", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Asked for on", row.TextContent, StringComparison.Ordinal);
        var excuse = await secretariat.Open(board.Document.QuerySelector("td[data-label='Excuse'] a")!.GetAttribute("href")!);
        Assert.Equal("Say why it is excused", Assert.Single((await secretariat.Submit(excuse)).Summary).Sentence);
        board = await secretariat.Follow(await secretariat.Submit(excuse, ("Reason", "The team was disbanded")));
        Assert.Contains("Department of Lateness is excused", board.Words, StringComparison.Ordinal);
        Assert.Contains("1 excused", board.Document.QuerySelector("svg[role=img]")!.GetAttribute("aria-label")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_that_was_split_off_is_asked_about_while_the_round_is_open()
    {
        var plan = await product.Given.Plan();
        var body = await product.Given.Body();
        await product.Given.Action(plan, body);
        var slug = await product.Behind.LookAsync(db => db.Plans.Where(row => row.Id == plan).Select(row => row.Slug).SingleAsync());
        await product.Behind.Services.RoundAsync(slug, RoundState.Open);
        var part = await product.Given.Action(plan, body);
        var secretariat = await product.As("secretariat");
        var board = await secretariat.Open($"/plans/{slug}/rounds/1/progress");
        Assert.Equal("Choose an action", Assert.Single((await secretariat.Submit(board, "handler=Add", ("action", ""))).Summary).Sentence);
        board = await secretariat.Follow(await secretariat.Submit(board, "handler=Add", ("action", $"{part}")));
        Assert.Contains("1 more return asked for", board.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_is_kept_its_banner_is_words_and_it_is_deleted_only_after_a_question()
    {
        var secretariat = await product.As("secretariat");
        var now = DateOnly.FromDateTime(DateTime.UtcNow);
        var calendar = await secretariat.Follow(await secretariat.Fill("/calendar/period", [("Typed.Kind", "PreElection"), ("Typed.Name", "By-election in Exampleton"), ("Typed.Banner", "<script>alert(1)</script>"), .. Day("Typed.From", now.Day, now.Month, now.Year), .. Day("Typed.To", 31, 12, now.Year + 1)]));
        Assert.Contains("By-election in Exampleton", calendar.Document.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Christmas Day", calendar.Words, StringComparison.Ordinal);
        var rounds = await secretariat.Open("/plans/icap/rounds");
        Assert.Contains("<script>alert(1)</script>", rounds.Document.QuerySelector(".govuk-notification-banner")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("By-election", (await product.Visitor().Open("/plans/icap/rounds")).Words, StringComparison.Ordinal);

        var change = await secretariat.Open(calendar.Document.QuerySelectorAll("main tr").First(row => row.TextContent.Contains("By-election", StringComparison.Ordinal)).QuerySelector("td[data-label=Change] a")!.GetAttribute("href")!);
        Assert.Equal("<script>alert(1)</script>", change.Value("Typed.Banner"));
        var wrong = await secretariat.Submit(change, Day("Typed.To", 1, 1, 2020));
        Assert.Equal("It must end after it begins", Assert.Single(wrong.Summary).Sentence);
        await secretariat.Submit(wrong, [("Typed.Name", "Another name"), .. Day("Typed.To", 31, 12, now.Year)]);
        var ask = await secretariat.Open(change.Document.QuerySelector("a[href^='/calendar/delete']")!.GetAttribute("href")!);
        Assert.Equal("Delete Another name?", ask.Heading);
        var without = await secretariat.Follow(await secretariat.Submit(ask));
        Assert.DoesNotContain("Another name", string.Concat(without.Document.QuerySelectorAll("main table").Select(table => table.TextContent)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await secretariat.Get(ask.Address.PathAndQuery)).Status);
    }

    [Fact]
    public async Task A_body_names_whom_to_ask_among_those_who_may_read_its_returns()
    {
        var body = await product.Given.Body();
        var (deputy, stranger) = (await product.Given.Person(Role.Reader, body.Scope, name: "Dee Deputy"), await product.Given.Person(name: "Sam Stranger"));
        var secretariat = await product.As("secretariat");
        var page = await secretariat.Open($"/bodies/{body.Key}/contacts");
        Assert.DoesNotContain("Sam Stranger", page.Words, StringComparison.Ordinal);
        var again = await secretariat.Follow(await secretariat.Submit(page, ("Deputy", $"{deputy.Id}")));
        Assert.Equal(($"{deputy.Id}", ""), (again.Value("Deputy"), again.Value("SeniorOwner")));
        var refused = await secretariat.Submit(again, ("SeniorOwner", $"{stranger.Id}"));
        Assert.StartsWith("Choose somebody who may read", refused.SentenceBeside("SeniorOwner"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_work_of_somebody_who_leaves_is_handed_over_from_their_page()
    {
        var body = await product.Given.Body("Department of Leaving", "DLV");
        var (leaver, next) = (await product.Given.Person(Role.Certifier, body.Scope, name: "Lee Leaver"), await product.Given.Person(name: "Nia Next"));
        var secretariat = await product.As("secretariat");
        Assert.Contains($"/people/{leaver.Id}/hand-over", (await secretariat.Open($"/people/{leaver.Id}")).Text, StringComparison.Ordinal);
        var page = await secretariat.Open($"/people/{leaver.Id}/hand-over");
        Assert.Contains("Certifier, which reaches Department of Leaving", page.Words, StringComparison.Ordinal);
        Assert.Equal(["Choose a person", "Say why the work is handed over"], (await secretariat.Submit(page)).Summary.Select(line => line.Sentence));
        var done = await secretariat.Follow(await secretariat.Submit(page, ("To", $"{next.Id}"), ("Reason", "Lee left on 12 October")));
        Assert.Contains("1 piece of work handed over", done.Words, StringComparison.Ordinal);
        Assert.Contains("Certifier", (await secretariat.Open($"/people/{next.Id}")).Document.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("There is nothing to hand over", (await secretariat.Open($"/people/{leaver.Id}/hand-over")).Words, StringComparison.Ordinal);
    }
}
