using System.Text.Json;
using System.Xml.Linq;
using Concord.Rounds.Domain;
using Concord.Rounds.Following;
using Concord.Rounds.Publishing;
using Concord.TransparencyLog;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Tests;

public sealed class PublicationTests(Product product) : IClassFixture<Product>
{
    private static ReturnContent Said(string line) => new() { Status = Concord.Plans.ActionStatus.OngoingActive, Confidence = "green", Progress = line, NextSteps = "Go on.", PublicLine = line };

    private GivenPublication Rounds => new(product.Behind.Services);

    [Fact]
    public async Task The_secretariat_prepares_the_publisher_holds_lifts_moves_and_releases_and_the_public_reads()
    {
        var (_, number) = await Rounds.Considered("icap", ("1.01", Said("Leaders have met.")), ("1.02", Said("A guide is being written.")));
        var (here, secretariat, publisher, visitor) = ($"/plans/icap/rounds/{number}/publication", await product.As("secretariat"), await product.As("publisher"), product.Visitor());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/plans/icap/rounds/{number}")).Status);

        var wrong = await secretariat.Submit(await secretariat.Open(here), "handler=Prepare", ("EmbargoDay-day", "1"), ("EmbargoDay-month", "2"), ("EmbargoDay-year", "2035"), ("EmbargoTime", "noonish"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.StartsWith("Enter a time in London", wrong.SentenceBeside("EmbargoTime"), StringComparison.Ordinal);
        Assert.StartsWith("Enter the day too", (await secretariat.Submit(await secretariat.Open(here), "handler=Prepare", ("EmbargoTime", "9:30am"))).SentenceBeside("EmbargoDay-day"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await secretariat.Submit(await secretariat.Open(here), "handler=Prepare", ("EmbargoDay-day", "1"), ("EmbargoDay-month", "2"), ("EmbargoDay-year", "2035"), ("EmbargoTime", "9:30am"))).Status);
        Assert.Contains("1 February 2035 at 09:30", (await publisher.Open(here)).Words, StringComparison.Ordinal);

        Assert.Equal("Say why it is held", (await publisher.Fill($"{here}/hold?line=1.02", ("Reason", ""))).SentenceBeside("Reason"));
        Assert.Equal(HttpStatusCode.Found, (await publisher.Fill($"{here}/hold?line=1.02", ("Reason", "Its date is being checked"))).Status);
        Assert.Contains("under embargo", (await publisher.Submit(await publisher.Open(here), "handler=Release")).Words, StringComparison.Ordinal);
        var embargo = await publisher.Open($"{here}/embargo");
        (string Name, string Value)[] lifted = [("EmbargoDay-day", ""), ("EmbargoDay-month", ""), ("EmbargoDay-year", ""), ("EmbargoTime", "")];
        Assert.Equal(["1", "2", "2035", "09:30"], lifted.Select(field => embargo.Value(field.Name)));
        Assert.Equal("Say why the embargo is lifted early", (await publisher.Submit(embargo, [.. lifted, ("Reason", "")])).SentenceBeside("Reason"));
        Assert.Equal(HttpStatusCode.Found, (await publisher.Fill($"{here}/embargo", [.. lifted, ("Reason", "The minister speaks today")])).Status);

        var form = (await publisher.Open(here)).Form("handler=Release");
        var fields = form.QuerySelectorAll("input[name]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value") ?? "")).Where(field => field.Item1 != "__RequestVerificationToken").ToArray();
        Assert.Equal($"/plans/icap/rounds/{number}", (await publisher.Post($"{here}?handler=Release", fields)).Location);
        Assert.Equal($"/plans/icap/rounds/{number}", (await publisher.Post($"{here}?handler=Release", fields)).Location);

        var page = await visitor.Open($"/plans/icap/rounds/{number}");
        Assert.Contains("Leaders have met.", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("A guide is being written.", page.Words, StringComparison.Ordinal);
        Assert.Equal("1 ongoing", page.Document.QuerySelector(".concord-legend a")!.TextContent);

        var held = await product.Behind.LookAsync(db => db.Actions.Where(row => row.Slug == "1.02" && row.Ref.StartsWith("ICAP")).Select(row => row.Id).SingleAsync());
        Assert.Equal("Say what is corrected: the note is public", (await secretariat.Fill($"{here}/correct", ("Held", held.ToString()), ("Note", ""))).SentenceBeside("Note"));
        Assert.Equal(HttpStatusCode.Found, (await secretariat.Fill($"{here}/correct", ("Held", held.ToString()), ("Note", "Its date has been checked"))).Status);
    }

    [Fact]
    public async Task A_wrong_day_reached_is_put_right_on_the_page_that_corrects_the_line()
    {
        var (_, number) = await Rounds.Round("icap", ("4.04", Said("The first hall is open.")));
        var (secretariat, page) = (await product.As("secretariat"), $"/plans/icap/rounds/{number}/publication/correct?line=4.04");
        var form = await secretariat.Open(page);
        Assert.Equal("", form.Value("Reached[0]"));
        Assert.Equal("Enter a day, such as 31 March 2027, or nothing", (await secretariat.Submit(form, ("Reached[0]", "soon"), ("Note", "It was open earlier"))).SentenceBeside("Reached[0]"));
        var late = await secretariat.Submit(form, ("Reached[0]", "1 January 2199"), ("Note", "It was open earlier"));
        Assert.Contains("the day reached must be on or before", late.SentenceBeside("Reached[0]"), StringComparison.Ordinal);
        Assert.Equal("1 January 2199", late.Value("Reached[0]"));
        Assert.Equal(HttpStatusCode.Found, (await secretariat.Submit(late, ("Reached[0]", "3 January 2020"))).Status);
        var lines = await product.Behind.LookAsync(db => db.PublicationLines.Where(line => line.Ref == "ICAP-4.04" && db.Publications.Any(row => row.Id == line.PublicationId && row.Number == 2)).Select(line => line.Content).ToListAsync());
        Assert.Contains(lines, content => PublicAction.FromJson(content).Milestones[0].Reached == new DateOnly(2020, 1, 3));
    }

    [Fact]
    public async Task A_corrected_line_stays_readable_as_it_was_and_every_address_of_it_says_the_same()
    {
        var (round, number) = await Rounds.Round("icap", ("4.01", Said("Twenty-one classes <b>opened</b>.")));
        var action = await product.Behind.LookAsync(db => db.Actions.Where(row => row.Slug == "4.01" && row.Ref.StartsWith("ICAP")).Select(row => row.Id).SingleAsync());
        await Rounds.Released(await Rounds.Prepared(round, note: "There were twelve, not twenty-one", corrections: [new PreparePublication.Correction(action, "Twelve classes opened.")]));
        var visitor = product.Visitor();

        Assert.Contains("Twelve classes opened.", (await visitor.Open($"/plans/icap/rounds/{number}")).Words, StringComparison.Ordinal);
        Assert.Contains("Twenty-one classes <b>opened</b>.", (await visitor.Open($"/plans/icap/rounds/{number}/versions/1")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/plans/icap/rounds/{number}/versions/3")).Status);
        var history = await visitor.Open("/plans/icap/actions/4.01/history");
        Assert.Equal("Twelve", history.Document.QuerySelector("ins")!.TextContent.Trim());
        Assert.Contains("There were twelve, not twenty-one", history.Words, StringComparison.Ordinal);
        var since = await visitor.Open($"/plans/icap/since?from={number}&to={number}.2");
        Assert.Contains("There were twelve, not twenty-one", since.Document.QuerySelector("#corrected + table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Twelve classes opened.", (await visitor.Get($"/plans/icap/since.csv?from={number}&to={number}.2")).Text, StringComparison.Ordinal);

        var data = JsonDocument.Parse((await visitor.Get("/plans/icap/actions/4.01/history.json")).Text).RootElement;
        var api = JsonDocument.Parse((await visitor.Get("/api/v1/plans/icap/actions/4.01/history")).Text).RootElement.GetProperty("items");
        Assert.Equal(["Twelve classes opened.", "Twenty-one classes <b>opened</b>."], data.EnumerateArray().Take(2).Select(line => line.GetProperty("publicLine").GetString()));
        Assert.True(JsonElement.DeepEquals(data, api));
        Assert.Equal("Twelve classes opened.", JsonDocument.Parse((await visitor.Get($"/api/v1/plans/icap/publications/{number}")).Text).RootElement.GetProperty("lines")[0].GetProperty("publicLine").GetString());
        Assert.Contains("Twelve classes opened.", (await visitor.Get("/plans/icap/actions/4.01/history.csv")).Text, StringComparison.Ordinal);
        Assert.Contains("Twelve classes opened.", (await visitor.Open("/plans/icap/actions/4.01")).Words, StringComparison.Ordinal);
        var lead = await product.Behind.LookAsync(db => db.ActionLeads.Where(row => row.ActionId == action && row.BodyId != null).Join(db.BodyLines, row => row.BodyId, body => body.Id, (_, body) => body.Key).FirstAsync());
        foreach (var feed in new[] { "/plans/icap/publications.atom", "/plans/icap/actions/4.01/publications.atom", $"/bodies/{lead}/publications.atom" })
            Assert.Contains(XDocument.Parse((await visitor.Get(feed)).Text).Descendants("{http://www.w3.org/2005/Atom}content"), content => content.Value.Contains("Twelve classes opened.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_downloaded_log_holds_names_each_line_and_every_proof_leads_to_its_head()
    {
        await Rounds.Round("icap", ("6.01", Said("A fund is open.")));
        var visitor = product.Visitor();
        var (file, head) = (await visitor.Get("/log/concord-log.jsonl"), TreeHead.Read((await visitor.Get("/log/head.json")).Bytes));
        using var key = System.Security.Cryptography.ECDsa.Create();
        key.ImportFromPem((await visitor.Get("/log/key.pem")).Text);

        var verdict = LogFile.Verify(new MemoryStream(file.Bytes)).SignedBy(key);
        Assert.True(verdict.Holds, string.Join('\n', verdict.Findings));
        Assert.True(verdict.Against(head).Holds);
        Assert.Equal("plan published", verdict.Entries[0].Name.Kind);

        var entry = verdict.Entries.Last(each => each.Name.Subject == "ICAP-6.01");
        var link = (await visitor.Open("/plans/icap/actions/6.01/history")).Document.QuerySelector("main a[href^='/log/entries/']")!.GetAttribute("href")!;
        Assert.Equal($"/log/entries/{entry.Name.Index}", link);
        Assert.Contains("A fund is open.", (await visitor.Open(link)).Words, StringComparison.Ordinal);
        var proof = JsonDocument.Parse((await visitor.Get($"/log/proof?entry={entry.Name.Index}")).Text).RootElement;
        Assert.True(new InclusionProof(entry.Name.Index, proof.GetProperty("size").GetInt64(), Path(proof)).Proves(entry.Leaf, MerkleHash.Parse(proof.GetProperty("root").GetString()!)));
        var carried = JsonDocument.Parse((await visitor.Get($"/log/proof?from=1&to={head.Size}")).Text).RootElement;
        Assert.True(new ConsistencyProof(1, head.Size, Path(carried)).Proves(verdict.Entries[0].Leaf, verdict.Root!.Value) || verdict.Entries.Count != head.Size);
        foreach (var bad in new[] { "entry=-1", "entry=100000", "from=0", "from=5&to=2", "to=100000" }) Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"/log/proof?{bad}")).Status);
        Assert.Contains(head.Root.ToString(), (await visitor.Open("/log")).Words, StringComparison.Ordinal);

        static List<MerkleHash> Path(JsonElement proof) => [.. proof.GetProperty("path").EnumerateArray().Select(hash => MerkleHash.Parse(hash.GetString()!))];
    }

    [Fact]
    public async Task A_visitor_follows_confirms_and_ends_and_no_opened_link_does_either()
    {
        var (visitor, email) = (product.Visitor(), $"{Guid.NewGuid():N}@example.org");
        Assert.StartsWith("Enter an e-mail address", (await visitor.Fill("/subscriptions?about=body/home-office", ("Email", "me"))).SentenceBeside("Email"), StringComparison.Ordinal);
        Assert.Equal("Look into your e-mail", (await visitor.Follow(await visitor.Fill("/subscriptions?about=body/home-office", ("Email", email)))).Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/subscriptions?about=body/nobody-here")).Status);

        var confirm = "/subscriptions/confirm/" + (await product.Behind.LookAsync(async db => (await db.OutboxMessages.SingleAsync(row => row.To == email)).Body)).Split("/subscriptions/confirm/")[1].Split('\n')[0].Trim();
        await visitor.Open(confirm);
        Assert.False(await product.Behind.LookAsync(db => db.Subscriptions.AnyAsync(row => row.Email == email && row.ConfirmedAt != null)));
        Assert.Equal("You will hear of it", (await visitor.Follow(await visitor.Fill(confirm))).Heading);

        await Rounds.Round("icap", ("2.01", Said("Forms are shorter.")));
        while (await product.Behind.RunAsync<TellSubscribers, bool>(tell => tell.RunAsync())) { }
        var end = "/subscriptions/end/" + (await product.Behind.LookAsync(async db => (await db.OutboxMessages.SingleAsync(row => row.To == email && row.Template == "ActionChanged")).Body)).Split("/subscriptions/end/")[1].Trim();
        await visitor.Open(end);
        Assert.True(await product.Behind.LookAsync(db => db.Subscriptions.AnyAsync(row => row.Email == email)));
        Assert.Equal("No more of these e-mails", (await visitor.Follow(await visitor.Fill(end))).Heading);
        Assert.False(await product.Behind.LookAsync(db => db.Subscriptions.AnyAsync(row => row.Email == email)));
    }

    [Fact]
    public async Task A_mail_program_ends_it_by_one_post_without_a_cookie_or_a_form_and_is_sent_nowhere()
    {
        var token = await new PublicationDoors(product).TokenAsync(isEnd: true);
        var subscription = Guid.ParseExact(token[..32], "N");
        var atOnce = $"/subscriptions/end/{token}/at-once";
        Assert.Equal($"/subscriptions/end/{token}", (await product.Visitor().Get(atOnce)).Location);
        Assert.True(await product.Behind.LookAsync(db => db.Subscriptions.AnyAsync(row => row.Id == subscription)));

        var answer = await Once(atOnce);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.False(await product.Behind.LookAsync(db => db.Subscriptions.AnyAsync(row => row.Id == subscription)));
        Assert.False(await product.Behind.LookAsync(db => db.OutboxMessages.AnyAsync(row => row.WishId == subscription && row.To != "")));
        Assert.Equal(HttpStatusCode.NotFound, (await Once($"/subscriptions/end/{token[..^1]}x/at-once")).Status);

        Task<Answer> Once(string address) => product.Visitor().Send(HttpMethod.Post, address, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
    }
}
