using Concord.Shared;
using Concord.Web.Tests.Api;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Web.Tests;

public sealed class ErrorsTests(Product product) : IClassFixture<Product>
{
    private static readonly string Long = new('x', 1001);

    [Theory, InlineData("/nothing-here"), InlineData("/plans/nothing"), InlineData("/plans/icap/actions/9.99"), InlineData("/status/9999"), InlineData("/plans/import/1"), InlineData("/people/1"), InlineData("/wp-login.php")]
    public async Task What_is_not_there_is_a_404_page(string address)
    {
        foreach (var browser in new[] { product.Visitor(), await product.As("secretariat") })
        {
            var answer = await browser.Get(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Equal("There is no such page", answer.Heading);
        }
    }

    [Fact]
    public async Task Somebody_elses_thing_is_told_apart_from_nothing_by_nobody()
    {
        var owner = await product.As("owner");
        var others = await owner.Get("/plans/icap/actions/2.01/report");
        var none = await owner.Get("/plans/icap/actions/9.99/report");
        Assert.Equal(HttpStatusCode.NotFound, others.Status);
        Assert.Equal(WithoutTokens(none), WithoutTokens(others));
    }

    [Theory, InlineData("PUT"), InlineData("DELETE"), InlineData("PATCH"), InlineData("OPTIONS"), InlineData("TRACE"), InlineData("NONSENSE")]
    public async Task Other_methods_are_refused(string method)
    {
        foreach (var address in new[] { "/", "/plans", "/nothing-here", "/health/live", "/plans/icap/actions.csv", "/sign-in" })
        {
            var answer = await product.Visitor().Send(new HttpMethod(method), address);
            Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed, $"{method} {address}: {answer.Status}");
        }
        Assert.Empty(product.Faults.All);
    }

    /// <summary>What is typed wrongly on each form, and where the sentence about it stands.</summary>
    public static TheoryData<string, string, string, string, int, string, string> Mistakes => new()
    {
        // who, page, form, what is typed, status, field, sentence
        { "secretariat", "/plans/icap/actions/4.01/edit", "", "Typed.Reason=", 400, "Typed.Reason", "Say why: the reason is part of the action’s public history" },
        { "secretariat", "{own}/edit", "", "Typed.Text=&Typed.Reason=Because", 422, "Typed.Text", "Enter the text of the action" },
        { "secretariat", "{own}/edit", "", "Typed.Text=Something new&Typed.Reason={long}", 422, "Typed.Reason", "The reason must be 1,000 characters or fewer" },
        { "secretariat", "/plans/icap/actions/4.01/edit", "", "Typed.Kind=Nonsense&Typed.Reason=Because", 400, "Typed.Kind", "" },
        { "secretariat", "/plans/icap/actions/4.01/leads", "", "Typed.Reason=Because&Typed.BodyId={body}", 400, "Typed.Change", "Choose what changes" },
        { "secretariat", "/plans/icap/actions/4.01/leads", "", "Typed.Reason=Because&Typed.Change=Joint", 400, "Typed.BodyId", "Choose the body" },
        { "secretariat", "/plans/icap/actions/4.01/leads", "", "Typed.Reason=Because&Typed.BodyId={body}&Typed.Change=Nonsense", 422, "Typed.Change", "Choose what changes" },
        { "secretariat", "/plans/icap/actions/4.01/leads", "", "Typed.Reason=Because&Typed.BodyId={body}&Typed.Change=AllDepartments", 422, "Typed.Change", "Choose what changes" },
        { "secretariat", "/plans/icap/actions/4.01/leads", "", "Typed.Reason=Because&Typed.BodyId={body}&Typed.Change=Ends", 422, "Typed.BodyId", "does not lead this action" },
        { "secretariat", "/plans/icap/actions/4.01/leads", "", "Typed.Reason=Because&Typed.BodyId=nonsense&Typed.Change=Joint", 400, "Typed.BodyId", "" },
        { "secretariat", "/plans/icap/actions/4.01/leads", "", "Typed.Reason={long}&Typed.BodyId={body}&Typed.Change=Joint", 422, "Typed.Reason", "1,000 characters or fewer" },
        { "secretariat", "{own}/report", "", "Typed.Status=OnTrack&Typed.Note=", 400, "Typed.Note", "Say, for the public, how you know" },
        { "secretariat", "{own}/report", "", "Typed.Status=Nonsense&Typed.Note=We looked", 400, "Typed.Status", "" },
        { "secretariat", "{own}/report", "", "Typed.Status=OnTrack&Typed.Note={long}", 422, "Typed.Note", "The note must be 1,000 characters or fewer" },
        { "secretariat", "/bodies/register", "", "Typed.Name=&Typed.ShortName=EC&Typed.Key=ec&Typed.Kind=council", 400, "Typed.Name", "Enter the body’s name" },
        { "secretariat", "/bodies/register", "", "Typed.Name=Example Council&Typed.ShortName=EC&Typed.Key=Not An Address&Typed.Kind=council", 422, "Typed.Key", "lower-case letters, digits and hyphens" },
        { "secretariat", "/bodies/register", "", "Typed.Name=Example Council&Typed.ShortName=EC&Typed.Key=home-office&Typed.Kind=council", 422, "Typed.Key", "There is already a body at the address home-office" },
        { "secretariat", "/bodies/register", "", "Typed.Name=Example Council&Typed.ShortName=EC&Typed.Key=register&Typed.Kind=council", 422, "Typed.Key", "Choose another address" },
        { "secretariat", "/bodies/register", "", "Typed.Name=Example Council&Typed.ShortName=EC&Typed.Key=ec&Typed.Kind=nonsense", 422, "Typed.Kind", "Choose a kind" },
        { "secretariat", "/bodies/register", "", "Typed.Name=Example Council&Typed.ShortName=EC&Typed.Key=ec&Typed.Kind=council&Typed.From=last spring", 422, "Typed.From", "Enter a year, a month or a day" },
        { "secretariat", "/bodies/moj/rename", "", "Typed.Name=New Name&Typed.ShortName=NN&Typed.On=", 400, "Typed.On", "Enter when the new name begins" },
        { "secretariat", "/bodies/moj/rename", "", "Typed.Name=New Name&Typed.ShortName=NN&Typed.On=31 February", 422, "Typed.On", "Enter a year, a month or a day" },
        { "secretariat", "/bodies/moj/rename", "", "Typed.Name={long}&Typed.ShortName=NN&Typed.On=2026", 422, "Typed.Name", "characters or fewer" },
        { "secretariat", "/bodies/moj/succeed", "", "Typed.Kind=&Typed.ToKey=dwp&Typed.On=2026&Typed.Note=A part moved", 400, "Typed.Kind", "Choose what happened" },
        { "secretariat", "/bodies/moj/succeed", "", "Typed.Kind=Transfer&Typed.ToKey=dwp&Typed.On=soon&Typed.Note=A part moved", 422, "Typed.On", "Enter a year, a month or a day" },
        { "admin", "/people/invite", "", "Typed.Name=&Typed.Email=a@example.org&Typed.Role=Reader&Typed.Scope=Programme&Typed.Reason=Because", 400, "Typed.Name", "Enter the person’s name" },
        { "admin", "/people/invite", "", "Typed.Name=A&Typed.Email=a@example.org&Typed.Scope=Programme&Typed.Reason=Because", 400, "Typed.Role", "Choose a role" },
        { "admin", "/people/invite", "", "Typed.Name=A&Typed.Email=a@example.org&Typed.Role=Reader&Typed.Scope=&Typed.Reason=Because", 400, "Typed.Scope", "Choose what the role reaches" },
        { "admin", "/people/invite", "", "Typed.Name=A&Typed.Email=not an address&Typed.Role=Reader&Typed.Scope=Programme&Typed.Reason=Because", 422, "Typed.Email", "Enter an e-mail address in the correct format" },
        { "admin", "/people/invite", "", "Typed.Name=A&Typed.Email=owner@demonstration.example&Typed.Role=Reader&Typed.Scope=Programme&Typed.Reason=Because", 422, "Typed.Email", "already has an account" },
        { "admin", "/people/invite", "", "Typed.Name=A&Typed.Email=a@example.org&Typed.Role=Reader&Typed.Scope=Body:6f9619ff-8b86-d011-b42d-00c04fc964ff&Typed.Reason=Because", 422, "Typed.Scope", "Choose what the role reaches" },
        { "admin", "/people/invite", "", "Typed.Name=A&Typed.Email=a@example.org&Typed.Role=Reader&Typed.Scope=7:6f9619ff-8b86-d011-b42d-00c04fc964ff&Typed.Reason=Because", 422, "Typed.Scope", "Choose what the role reaches" },
        { "admin", "/people/{person}", "handler=Give", "Typed.Scope=Programme&Typed.Reason=Because", 422, "Typed.Role", "Choose a role" },
        { "admin", "/people/{person}", "handler=Give", "Typed.Role=Reader&Typed.Scope=&Typed.Reason=Because", 422, "Typed.Scope", "Choose what the role reaches" },
        { "admin", "/people/{person}", "handler=Give", "Typed.Role=Reader&Typed.Scope=Programme&Typed.Reason=", 422, "Typed.Reason", "Say why" },
        { "admin", "/people/{person}", "handler=End", "reason=", 422, "reason", "Say why" },
        { "secretariat", "/plans/import/{upload}", "", "Typed.Title=&Typed.Code=ABC", 422, "Typed.Title", "Enter the plan" },
        { "secretariat", "/plans/import/{upload}", "", "Typed.Title=Streets&Typed.Code=!", 422, "Typed.Code", "The code must be 2 to 12 letters and digits" },
        { "secretariat", "/plans/import/{upload}", "", "Typed.Title=Streets&Typed.Code=ICAP", 422, "Typed.Code", "There is already a plan with the code ICAP" },
        { "nobody", "/sign-in", "", "Typed.Email=&Typed.Password=x", 400, "Typed.Email", "Enter your e-mail address" },
        { "nobody", "/password/forgotten", "", "Email=", 400, "Email", "Enter your e-mail address" },
        { "nobody", "/password/choose", "", "Password=", 400, "Password", "Enter a new password" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public async Task A_refusal_shows_the_same_page_with_its_sentence_beside_the_field_and_nothing_typed_lost(string who, string page, string form, string typed, int status, string field, string sentence)
    {
        var browser = who == "nobody" ? product.Visitor() : await product.As(who);
        var opened = await browser.Open(await Fill(page));
        var fields = (await Fill(typed)).Split('&').Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1])).ToArray();

        var answer = await browser.Submit(opened, form, fields);

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(opened.Heading, answer.Heading);
        Assert.StartsWith("Error: ", answer.Document.Title, StringComparison.Ordinal);
        Assert.NotEqual("", answer.SentenceBeside(field));
        Assert.Contains(sentence, answer.SentenceBeside(field), StringComparison.Ordinal);
        var line = answer.Summary.FirstOrDefault(line => line.Sentence.Contains(answer.SentenceBeside(field), StringComparison.Ordinal));
        Assert.True(line.Target is not null, $"the summary does not lead to {field}: {string.Join("; ", answer.Summary.Select(each => each.Sentence))}");
        Assert.Equal(field, line.Target.GetAttribute("name"));
        foreach (var (name, value) in fields)
            if (!name.Contains("Password", StringComparison.Ordinal) && value is not ("Nonsense" or "nonsense") && !value.StartsWith("Body:6f", StringComparison.Ordinal) && !value.StartsWith("7:", StringComparison.Ordinal) && (name, value) is not ("Typed.Change", "AllDepartments"))
                Assert.Equal(value, answer.Value(name));
        Assert.Empty(product.Faults.All);
    }

    [Fact]
    public async Task A_fault_shows_a_reference_and_tells_nothing_of_the_inside()
    {
        await using var faulty = new Product { Replacing = services => services.AddScoped<IScopeRegister, Failing>() };
        await faulty.InitializeAsync();
        var answer = await (await faulty.As("admin")).Get("/people/invite");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("Something went wrong on our side", answer.Heading);
        Assert.Matches("^[0-9a-f]{32}$|^[0-9A-Z]+$", answer.Document.QuerySelector("main code")!.TextContent);
        Assert.DoesNotContain("the secret of the inside", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains(faulty.Faults.All, fault => fault.Contains("the secret of the inside", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_said_to_be_too_large()
    {
        var secretariat = await product.As("secretariat");
        var larger = await secretariat.Upload("/plans/import", "Document", "large.txt", new byte[20 * 1024 * 1024 + 1]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, larger.Status);
        Assert.Contains("larger than 20", larger.SentenceBeside("Document"), StringComparison.Ordinal);
        var enormous = await secretariat.Upload("/plans/import", "Document", "enormous.txt", new byte[24 * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, enormous.Status);
        Assert.Equal("That file is too large", enormous.Heading);
        Assert.Empty(product.Faults.All);
    }

    [Fact]
    public async Task Rubbish_in_an_address_is_never_a_fault()
    {
        string[] rubbish = ["%00", "a%00b", "%ff%fe", "%ed%a0%80", "'%20OR%20'1'='1", "%25%25%5f%5c", "-1", "99999999999999999999", "0001-01-01", "9999-12-31", "2026-02-31", "%F0%9F%98%80", "..%2f..%2fetc", "x".PadRight(3000, 'x'), "<script>", "%0d%0aSet-Cookie:%20a=b"];
        string[] names = ["q", "chapter", "lead", "status", "kind", "promised", "place", "page", "from", "to", "plan", "next", "person", "token", "handler", "v"];
        var wrong = new List<string>();
        foreach (var (who, line) in DoorTable.Lines.Where(line => line.Method == "GET").DistinctBy(line => line.Pattern).Select(line => (line.Cells[0] != "in" ? "nobody" : line.Cells[1] == "200" ? "secretariat" : line.Cells[9] == "200" ? "auditor" : "admin", line)))
        {
            var browser = who == "nobody" ? product.Visitor() : await product.As(who);
            var address = await new Doors(product).AddressOf(line, who);
            foreach (var bad in rubbish)
            {
                await Look(browser, $"{address}?{string.Join('&', names.Select(name => $"{name}={bad}"))}");
                if (bad.Contains("%00", StringComparison.Ordinal)) continue; // no server lets such a path in
                if (line.Pattern.Contains('{', StringComparison.Ordinal)) await Look(browser, System.Text.RegularExpressions.Regex.Replace(line.Pattern, @"\{[^}]+\}", bad, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
            }
            foreach (var (name, bad) in names.SelectMany(_ => rubbish[..4], (name, bad) => (name, bad))) await Look(browser, $"{address}?{name}={bad}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)) + "\n" + product.Faults.All.FirstOrDefault());

        async Task Look(Browser browser, string address)
        {
            var answer = await browser.Get(address);
            if ((int)answer.Status >= 500) wrong.Add($"{(int)answer.Status} {address[..Math.Min(address.Length, 200)]}");
        }
    }

    [Fact]
    public async Task Rubbish_in_a_form_is_never_a_fault()
    {
        string[] rubbish = ["", "\0", "a\0b", "nonsense", "\ud800", "-1", Guid.Empty.ToString(), "7:" + Guid.Empty, "9999-12-31", new string('x', 100_000), "=cmd|'/c calc'!A0", "Programme", "a@b.example"];
        var wrong = new List<string>();
        foreach (var line in DoorTable.Lines.Where(line => line.Method == "POST" && line.Pattern is not ("/plans/import" or "/status/{code:int}" or "/sign-out")).DistinctBy(line => line.Door))
        {
            var who = DoorTable.Entrant(line);
            var doors = new Doors(product);
            var (hole, fields) = await FilledAsync(doors, line, who);
            foreach (var bad in rubbish)
            {
                // Every word everywhere at once; field by field the three that take the most different ways.
                foreach (var spoilt in (bad is "" or "nonsense" or "-1" ? fields.Select(field => field.Item1) : []).Append("*").ToList())
                {
                    var browser = who == "nobody" ? product.Visitor() : (await product.As(who)).Copy();
                    var answer = await browser.Post(Doors.Address(line, hole), [.. fields.Select(field => (field.Item1, spoilt == "*" || field.Item1 == spoilt ? bad : field.Item2))]);
                    if ((int)answer.Status >= 500) wrong.Add($"{(int)answer.Status} {line.Door} {spoilt}={bad[..Math.Min(bad.Length, 20)].Replace("\0", "\\0", StringComparison.Ordinal)}");
                    // It was taken, and what was there is used up.
                    if (answer.Status == HttpStatusCode.Found) (hole, fields) = await FilledAsync(doors, line, who);
                }
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)) + "\n" + product.Faults.All.FirstOrDefault());
    }

    private static async Task<(string Hole, IReadOnlyList<(string, string)> Fields)> FilledAsync(Doors doors, DoorTable.Line line, string who)
    {
        var hole = await doors.FillHole(line, who);
        return (hole, [.. await doors.Fields(line, hole)]);
    }

    [Fact]
    public async Task A_form_of_several_parts_smuggles_no_nul_in()
    {
        var browser = product.Visitor();
        using var body = new MultipartFormDataContent { { new StringContent(await browser.Token()), "__RequestVerificationToken" }, { new StringContent("a\0@example.org"), "Typed.Email" }, { new StringContent("x"), "Typed.Password" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Send(HttpMethod.Post, "/sign-in", body)).Status);
        Assert.Empty(product.Faults.All);
    }

    [Fact]
    public async Task Without_its_database_the_service_says_that_it_is_not_ready_and_recovers()
    {
        await using var lost = new Product();
        await lost.InitializeAsync();
        var owner = await lost.As("owner");
        lost.Watch.Trouble = () => TestDatabase.IsPostgres ? new Npgsql.NpgsqlException("gone", new IOException("gone")) : new SqliteException("database is locked", 5);

        var live = await lost.Visitor().Get("/health/live");
        var ready = await lost.Visitor().Get("/health/ready");
        var page = await lost.Visitor().Get("/plans?gone");
        var api = await lost.Visitor().Get("/api/v1/plans");
        var ownPage = await owner.Get("/account");
        var form = await owner.Get("/plans/icap/actions/1.04/report");

        Assert.Equal(HttpStatusCode.OK, live.Status);
        Assert.All([ready, page, api, ownPage, form], answer =>
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
            Assert.Equal("5", answer.Header("Retry-After"));
        });
        Assert.Equal("The service is not ready", page.Heading);
        api.Problem(503);
        Assert.Equal("The service is not ready", ownPage.Heading);

        lost.Watch.Trouble = () => null;
        Assert.Equal(HttpStatusCode.OK, (await lost.Visitor().Get("/health/ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await owner.Get("/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await lost.Visitor().Get("/plans?gone")).Status);
    }

    private async Task<string> Fill(string text)
    {
        if (text.Contains("{long}", StringComparison.Ordinal)) text = text.Replace("{long}", Long, StringComparison.Ordinal);
        if (text.Contains("{own}", StringComparison.Ordinal)) text = text.Replace("{own}", await product.Given.ActionOutsideRounds(), StringComparison.Ordinal);
        if (text.Contains("{body}", StringComparison.Ordinal)) text = text.Replace("{body}", (await product.Given.Body()).Id.ToString(), StringComparison.Ordinal);
        if (text.Contains("{person}", StringComparison.Ordinal)) text = text.Replace("{person}", (await product.Given.Person(Concord.People.Domain.Role.Reader)).Id.ToString(), StringComparison.Ordinal);
        if (text.Contains("{upload}", StringComparison.Ordinal)) text = text.Replace("{upload}", await new Doors(product).FillHole(DoorTable.Lines.First(line => line.Case == "upload"), "nobody"), StringComparison.Ordinal);
        return text;
    }

    private static string WithoutTokens(Answer answer)
    {
        foreach (var input in answer.Document.QuerySelectorAll("input[type=hidden]")) input.RemoveAttribute("value");
        return answer.Document.DocumentElement.OuterHtml;
    }

    private sealed class Failing : IScopeRegister
    {
        public ScopeKind Kind => ScopeKind.Place;

        public Task<string?> NameOfAsync(Guid id, CancellationToken cancel) => throw new InvalidOperationException("the secret of the inside");

        public Task<IReadOnlyList<(Guid Id, string Name)>> AllAsync(CancellationToken cancel) => throw new InvalidOperationException("the secret of the inside");
    }
}
