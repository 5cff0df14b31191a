using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Tests;

/// <summary>What those who run the programme do, from page to page.</summary>
public sealed class WorkingTests(Product product) : IClassFixture<Product>
{
    private const string Odd = "We will plant trees.\tHO";
    private const string Script = "<script>alert('x')</script><img src=x onerror=alert(1)>\"'&";

    [Fact]
    public async Task An_edit_with_its_reason_is_in_the_history_and_the_published_words_stay()
    {
        var secretariat = await product.As("secretariat");
        var own = await product.Given.ActionOutsideRounds();
        var before = await secretariat.Open(own);
        var published = before.Document.QuerySelector("td[data-label=Action]")!.TextContent;

        var done = await secretariat.Fill($"{own}/edit", ("Typed.Text", "The new words of the action"), ("Typed.Reason", "The department wrote on 3 May"));
        var page = await secretariat.Follow(done);

        Assert.Equal("The new words of the action", page.Heading);
        Assert.Contains(" was changed", page.Document.QuerySelector(".govuk-notification-banner")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The department wrote on 3 May", page.Words, StringComparison.Ordinal);
        Assert.Contains("Demo Secretariat", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(published, page.Document.QuerySelector("td[data-label=Action]")!.TextContent);
        Assert.Null((await secretariat.Open(own)).Document.QuerySelector(".govuk-notification-banner"));
        var visitors = await product.Visitor().Open(own);
        Assert.Contains("programme staff", visitors.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Demo Secretariat", visitors.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_edit_at_once_the_second_sees_the_firsts_words_and_keeps_their_own()
    {
        var (one, two) = (await product.As("secretariat"), await product.SignInAsync("secretariat"));
        var own = await product.Given.ActionOutsideRounds();
        var (first, second) = (await one.Open($"{own}/edit"), await two.Open($"{own}/edit"));
        Assert.Equal(HttpStatusCode.Found, (await one.Submit(first, ("Typed.Text", "What the first wrote"), ("Typed.Reason", "First"))).Status);

        var conflict = await two.Submit(second, ("Typed.Text", "What the second wrote"), ("Typed.Reason", "Second"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, conflict.Status);
        Assert.Contains("Somebody else changed OWN", Assert.Single(conflict.Summary).Sentence, StringComparison.Ordinal);
        Assert.Contains("What the first wrote", conflict.Document.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("What the second wrote", conflict.Value("Typed.Text"));
        Assert.Equal("Second", conflict.Value("Typed.Reason"));
        var saved = await two.Submit(conflict);
        Assert.Equal("What the second wrote", (await two.Follow(saved)).Heading);
        Assert.Contains((await two.Open(own)).Document.QuerySelectorAll("del"), gone => gone.TextContent.Contains("first", StringComparison.Ordinal));
    }

    [Theory, InlineData("report", "Typed.Status=OnTrack&Typed.Note=Seen by the second"), InlineData("leads", "Typed.BodyId={body}&Typed.Change=Joint&Typed.Reason=Seen by the second")]
    public async Task A_report_or_a_change_of_leads_that_comes_second_is_told_so_and_can_be_saved_then(string task, string typed)
    {
        var (one, two) = (await product.As("secretariat"), await product.SignInAsync("secretariat"));
        typed = typed.Replace("{body}", (await product.Given.Body()).Id.ToString(), StringComparison.Ordinal);
        var fields = typed.Split('&').Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1])).ToArray();
        var action = await product.Given.ActionOutsideRounds();
        var second = await two.Open($"{action}/{task}");
        await one.Fill($"{action}/edit", ("Typed.Text", $"Changed before {task}"), ("Typed.Reason", "First"));

        var conflict = await two.Submit(second, fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, conflict.Status);
        Assert.Contains("Somebody else changed OWN", Assert.Single(conflict.Summary).Sentence, StringComparison.Ordinal);
        Assert.Contains($"Changed before {task}", conflict.Words, StringComparison.Ordinal);
        foreach (var (name, value) in fields) Assert.Equal(value, conflict.Value(name));
        Assert.Equal(HttpStatusCode.Found, (await two.Submit(conflict)).Status);
    }

    [Fact]
    public async Task A_mistake_on_a_stale_page_does_not_hide_that_somebody_else_saved()
    {
        var (one, two) = (await product.As("secretariat"), await product.SignInAsync("secretariat"));
        var action = await product.Given.ActionOutsideRounds();
        var stale = await two.Open($"{action}/report");
        await one.Fill($"{action}/report", ("Typed.Status", "AtRisk"), ("Typed.Note", "What the first saw"));
        var mistaken = await two.Submit(stale, ("Typed.Status", "OnTrack"), ("Typed.Note", ""));
        Assert.Equal(HttpStatusCode.BadRequest, mistaken.Status);
        Assert.Contains("Changed by somebody else while you were writing. It stands now at: at risk. What the first saw", mistaken.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await two.Submit(mistaken, ("Typed.Note", "What the second saw"))).Status);
    }

    [Fact]
    public async Task A_report_shows_where_the_action_stands_and_moves_the_counts()
    {
        var (secretariat, action) = (await product.As("secretariat"), await product.Given.ActionOutsideRounds());
        var counted = $"{action[..action.LastIndexOf('/')]}?status=off-track";
        Assert.Empty((await product.Visitor().Open(counted)).Document.QuerySelectorAll("main tbody tr"));
        var page = await secretariat.Follow(await secretariat.Fill($"{action}/report", ("Typed.Status", "OffTrack"), ("Typed.Note", "Two of five areas have not begun")));
        Assert.Contains("Off track", page.Document.QuerySelector(".govuk-summary-list .concord-status")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Two of five areas have not begun", page.Words, StringComparison.Ordinal);
        Assert.Single((await product.Visitor().Open(counted)).Document.QuerySelectorAll("main tbody tr"));
    }

    [Fact]
    public async Task What_is_said_of_a_plan_in_rounds_is_said_in_a_return_and_not_at_once_in_public()
    {
        var owner = await product.As("owner");
        var action = await owner.Open("/plans/icap/actions/1.04");
        Assert.Contains(action.Document.QuerySelectorAll("a.govuk-button"), link => link.GetAttribute("href") == "/work");
        var page = await owner.Open("/plans/icap/actions/1.04/report");
        Assert.Contains("reported on in rounds", page.Words, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form"));
        var refused = await owner.Post("/plans/icap/actions/1.04/report", ("Typed.Status", "Complete"), ("Typed.Note", "At once"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.DoesNotContain("At once", (await product.Visitor().Open("/plans/icap/actions/1.04")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_accountable_body_changes_and_the_one_before_leads_jointly()
    {
        var secretariat = await product.As("secretariat");
        var body = await product.Given.Body("Office of Friendly Streets", "OFS");
        var page = await secretariat.Follow(await secretariat.Fill($"{await product.Given.ActionOutsideRounds(await product.Given.Body("Ministry of Wide Streets"))}/leads", ("Typed.BodyId", body.Id.ToString()), ("Typed.Change", "Accountable"), ("Typed.Reason", "Moved by the machinery of government change")));
        var leads = page.Document.QuerySelectorAll(".govuk-summary-list__row").First(row => row.TextContent.Contains("Led by", StringComparison.Ordinal)).TextContent;
        Assert.True(leads.IndexOf("Office of Friendly Streets", StringComparison.Ordinal) < leads.IndexOf("Ministry of Wide Streets", StringComparison.Ordinal), leads);
        Assert.Contains("Moved by the machinery of government change", page.Words, StringComparison.Ordinal);
        Assert.Contains("OWN", (await product.Visitor().Open($"/bodies/{body.Key}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_uploaded_looked_at_and_imported_with_its_odd_line_shown()
    {
        var secretariat = await product.As("secretariat");
        var bytes = Plan("Friendly Streets Plan", Odd);
        var line = Encoding.UTF8.GetString(bytes).Split('\n').ToList().IndexOf(Odd) + 1;
        var preview = await secretariat.Follow(await secretariat.Upload("/plans/import", "Document", "friendly.txt", bytes));

        Assert.Equal("Check what was read", preview.Heading);
        var notUnderstood = preview.Document.QuerySelector("caption:contains('not understood'), table")!.Closest("table")!.QuerySelectorAll("tbody tr").ToList();
        Assert.Contains(notUnderstood, row => row.Children[0].TextContent.Trim() == $"{line}" && row.TextContent.Contains("We will plant trees.", StringComparison.Ordinal));
        Assert.DoesNotContain("Friendly Streets Plan", (await product.Visitor().Open("/plans")).Words, StringComparison.Ordinal);

        var plan = await secretariat.Follow(await secretariat.Submit(preview, ("Typed.Code", "FSP")));

        Assert.Contains("Friendly Streets Plan", plan.Heading, StringComparison.Ordinal);
        Assert.Contains("2 actions", plan.Words, StringComparison.Ordinal);
        Assert.Equal(2, (await product.Visitor().Open("/plans/fsp/actions")).Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal(bytes, (await product.Visitor().Open("/plans/fsp/source")).Bytes);
        Assert.Equal("attachment", (await product.Visitor().Open("/plans/fsp/source")).ContentHeaders.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, (await secretariat.Get(preview.Address.PathAndQuery)).Status);
    }

    [Fact]
    public async Task A_discarded_document_leaves_nothing()
    {
        var secretariat = await product.As("secretariat");
        var preview = await secretariat.Follow(await secretariat.Upload("/plans/import", "Document", "gone.txt", Plan("Soon Gone Plan")));
        var plans = await secretariat.Follow(await secretariat.Submit(preview, "handler=Discard"));
        Assert.Contains("Nothing was imported", plans.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await secretariat.Get(preview.Address.PathAndQuery)).Status);
        Assert.False(await product.Behind.LookAsync(db => db.PlanSources.AnyAsync(source => source.File == "gone.txt")));
    }

    public static TheoryData<string, byte[]> Broken => new()
    {
        { "empty.txt", [] },
        { "picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] },
        { "document.docx", [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 6, 0, 8, 0] },
        { "document.pdf", "%PDF-1.7\n%\u00e2\u00e3"u8.ToArray() },
        { "latin.txt", [0xC4, 0xD6, 0xDC, 0x0A, 0xFF, 0xFE, 0xFD] },
        { "zeroes.txt", new byte[4096] },
        { "letter.txt", "Dear colleague,\n\nthere is no table here.\n"u8.ToArray() },
        { $"{new string('n', 301)}.txt", "x"u8.ToArray() },
    };

    [Theory, MemberData(nameof(Broken))]
    public async Task What_is_not_a_plan_is_refused_with_a_sentence_and_not_kept(string name, byte[] bytes)
    {
        var secretariat = await product.As("secretariat");
        var before = await product.Behind.LookAsync(db => db.PlanSources.CountAsync());
        var answer = await secretariat.Upload("/plans/import", "Document", name, bytes);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotEqual("", answer.SentenceBeside("Document"));
        Assert.Equal("Document", Assert.Single(answer.Summary).Target!.GetAttribute("name"));
        Assert.Equal(before, await product.Behind.LookAsync(db => db.PlanSources.CountAsync()));
        Assert.Empty(product.Faults.All);
    }

    [Theory, InlineData("=HYPERLINK(\"http://evil.example\",\"x\")"), InlineData("+1+1"), InlineData("-1+1"), InlineData("@SUM(A1)"), InlineData("=1+1;\"quoted\", and\nbroken")]
    public async Task No_cell_of_a_download_is_run_as_a_formula(string words)
    {
        var secretariat = await product.As("secretariat");
        var own = await product.Given.ActionOutsideRounds();
        await secretariat.Fill($"{own}/edit", ("Typed.Text", words), ("Typed.Reason", words));
        var body = await product.Given.Body(words.Split('\n')[0], words.Split('\n')[0]);
        await secretariat.Fill($"{own}/leads", ("Typed.BodyId", body.Id.ToString()), ("Typed.Change", "Accountable"), ("Typed.Reason", "To see the download"));
        await secretariat.Fill($"/bodies/{body.Key}/rename", ("Typed.Name", words.Split('\n')[0] + " renamed"), ("Typed.ShortName", words.Split('\n')[0]), ("Typed.On", "2026-06"));

        var actions = CsvFile.Read((await product.Visitor().Open($"{own[..own.LastIndexOf('/')]}.csv")).Text);
        var audit = CsvFile.Read((await (await product.As("auditor")).Open("/audit.csv")).Text);

        Assert.All(actions.Concat(audit).SelectMany(row => row), cell => Assert.False(cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r', cell));
        var row = actions.Single(row => row[0].StartsWith("OWN", StringComparison.Ordinal));
        Assert.Equal("'" + words.ReplaceLineEndings("\n"), row[2].ReplaceLineEndings("\n"));
        Assert.StartsWith("'", row[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_in_any_word_is_shown_as_text()
    {
        var (secretariat, admin, auditor) = (await product.As("secretariat"), await product.As("admin"), await product.As("auditor"));
        var key = $"script-{Guid.NewGuid():N}";
        var person = await product.Given.Person(name: Script);
        Assert.Equal(HttpStatusCode.Found, (await secretariat.Fill("/bodies/register", ("Typed.Name", Script), ("Typed.ShortName", Script[..50]), ("Typed.Key", key), ("Typed.Kind", "charity"))).Status);
        var body = await product.Behind.LookAsync(db => db.Bodies.SingleAsync(row => row.Key == key));
        var own = await product.Given.ActionOutsideRounds();
        Assert.Equal(HttpStatusCode.Found, (await secretariat.Fill($"{own}/edit", ("Typed.Text", Script), ("Typed.DoneMeans", Script), ("Typed.Reason", Script))).Status);
        Assert.Equal(HttpStatusCode.Found, (await secretariat.Fill($"{own}/report", ("Typed.Status", "OffTrack"), ("Typed.Note", Script))).Status);
        Assert.Equal(HttpStatusCode.Found, (await secretariat.Fill($"{own}/leads", ("Typed.BodyId", body.Id.ToString()), ("Typed.Change", "Accountable"), ("Typed.Reason", Script))).Status);
        Assert.Equal(HttpStatusCode.Found, (await secretariat.Fill($"/bodies/{key}/succeed", ("Typed.Kind", "Transfer"), ("Typed.ToKey", "home-office"), ("Typed.On", "2026-06"), ("Typed.Note", Script))).Status);
        Assert.Equal(HttpStatusCode.Found, (await admin.Fill("/people/invite", ("Typed.Name", Script), ("Typed.Email", $"{Guid.NewGuid():N}@example.org"), ("Typed.Role", "Reader"), ("Typed.Scope", $"Body:{body.Id}"), ("Typed.Reason", Script))).Status);
        Assert.Equal(HttpStatusCode.Found, (await admin.Submit(await admin.Open($"/people/{person.Id}"), "handler=Give", ("Typed.Role", "Reader"), ("Typed.Scope", $"Body:{body.Id}"), ("Typed.Reason", Script))).Status);
        var preview = await secretariat.Upload("/plans/import", "Document", "<img src=x onerror=alert(1)>.txt", Plan(Script, $"{Script}\tHO"));
        var person1 = await product.SignInAsync((await product.Given.Person(name: Script)).Email, Given.Password);

        var asked = Uri.EscapeDataString(Script);
        var pages = new List<Answer>
        {
            await secretariat.Follow(preview), await secretariat.Submit(await secretariat.Follow(preview), ("Typed.Title", Script), ("Typed.Code", Script)),
            await admin.Open("/people"), await admin.Open($"/people?q={asked}"), await admin.Open($"/people/{person.Id}"), await admin.Open("/outbox"),
            await auditor.Open("/audit"), await auditor.Open($"/audit?q={asked}"), await person1.Open("/account"),
            await secretariat.Open($"{own}/edit"), await secretariat.Open($"{own}/leads"), await secretariat.Open($"{own}/report"), await secretariat.Open($"/bodies/{key}/rename"),
        };
        foreach (var address in new[] { "/", own[..own.IndexOf("/actions", StringComparison.Ordinal)], own[..own.LastIndexOf('/')], own, "/plans/icap/chapters/8", "/bodies", $"/bodies/{key}", "/bodies/home-office",
            $"/plans/icap/actions?q={asked}", $"/plans/icap/actions?lead={asked}", $"/plans/icap/actions?promised={asked}", $"/plans/icap/actions?place={asked}", $"/bodies?plan={asked}", $"/sign-in?next={asked}", $"/password/choose?token={asked}" })
        {
            pages.Add(await product.Visitor().Open(address));
            pages.Add(await secretariat.Open(address));
        }
        Assert.All(pages, page =>
        {
            Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), [onerror], img[src=x]"));
            Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
        });
        Assert.Contains(pages, page => page.Address.AbsolutePath == own && page.Heading == Script);
        Assert.True(pages.Count(page => page.Words.Contains("<script>alert", StringComparison.Ordinal)) > 12);
    }

    private static byte[] Plan(string title, params string[] odd) => Encoding.UTF8.GetBytes(
        $"{title}\n\nStreets\n\nAction\tLead department\tDelivery date\nWe will paint ten benches.\tHO\tSpring 2032\nWe will close a street for play.\tHO / DfE\tOngoing\n{string.Join('\n', odd)}\n");
}
