using Concord.People.Demonstration;
using Concord.People.Domain;
using Concord.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Concord.Web.Tests;

public sealed class SigningInTests(SigningInTests.WithClock product) : IClassFixture<SigningInTests.WithClock>
{
    /// <summary>Codes of an authenticator app work once and for half a minute: this product's clock can be moved.</summary>
    public sealed class WithClock : Product
    {
        public WithClock() => Replacing = services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));

        public TestClock Clock { get; } = new() { Now = DateTime.UtcNow };
    }

    private const string Wrong = "not the password at all";

    [Fact]
    public async Task Unknown_wrong_locked_and_disabled_are_answered_alike()
    {
        var (wrong, locked, disabled) = (await product.Given.Person(), await product.Given.Person(), await product.Given.Person());
        await Disable(disabled.Id);
        for (var tries = 0; tries < 5; tries++) await Try(locked.Email, Wrong);

        Answer[] refused = [await Try("nobody@example.org", Given.Password), await Try(wrong.Email, Wrong), await Try(locked.Email, Given.Password), await Try(disabled.Email, Given.Password)];

        Assert.All(refused, answer =>
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Equal("The e-mail address or password is not right, or the account is locked for 15 minutes after too many tries", Assert.Single(answer.Summary).Sentence);
            Assert.Equal("", answer.Value("Typed.Password"));
        });
        Assert.Single(refused.Select(answer => Shape(answer)).Distinct());
    }

    [Fact]
    public async Task Four_wrong_passwords_lock_nobody_out()
    {
        var person = await product.Given.Person();
        for (var tries = 0; tries < 4; tries++) await Try(person.Email, Wrong);
        Assert.Equal(HttpStatusCode.Found, (await Try(person.Email, Given.Password)).Status);
    }

    [Fact]
    public async Task Staff_set_up_a_second_factor_at_their_first_sign_in_and_use_it_from_then_on()
    {
        var person = await product.Given.Person(Role.Secretariat);
        var browser = product.Visitor();
        var asked = await browser.Fill("/sign-in?next=/plans/import", ("Typed.Email", person.Email), ("Typed.Password", Given.Password));
        Assert.StartsWith("/sign-in/set-up?next=", asked.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await browser.Get("/account")).Status);

        var page = await browser.Follow(asked);
        var key = page.Document.QuerySelector("ol code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var mistyped = await browser.Submit(page, ("Code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mistyped.Status);
        Assert.StartsWith("The code is not right", mistyped.SentenceBeside("Code"), StringComparison.Ordinal);
        Assert.Equal(key, mistyped.Document.QuerySelector("ol code")!.TextContent.Replace(" ", "", StringComparison.Ordinal));

        var code = AuthenticatorApp.Code(key, product.Clock.Now);
        var kept = await browser.Submit(mistyped, ("Code", code));
        var recovery = kept.Document.QuerySelectorAll("main li code").Select(line => line.TextContent).ToList();
        Assert.Equal(10, recovery.Distinct().Count());
        Assert.Contains("no-store", kept.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("/plans/import", kept.Document.QuerySelector("main a.govuk-button")!.GetAttribute("href"));
        Assert.Equal("Your account", (await browser.Open("/account")).Heading);

        var again = product.Visitor();
        var second = await again.Fill("/sign-in?next=/bodies", ("Typed.Email", person.Email), ("Typed.Password", Given.Password));
        Assert.Equal("/sign-in/second-step?next=%2Fbodies", second.Location);
        Assert.Equal("/sign-in", (await again.Get("/sign-in/set-up")).Location);
        var step = await again.Follow(second);
        var spent = await again.Submit(step, ("Code", code));
        Assert.StartsWith("The code is not right, was used before", spent.SentenceBeside("Code"), StringComparison.Ordinal);
        product.Clock.Pass(TimeSpan.FromSeconds(60));
        var entered = await again.Submit(spent, ("Code", AuthenticatorApp.Code(key, product.Clock.Now)));
        Assert.Equal("/bodies", entered.Location);
        Assert.Equal("Your account", (await again.Open("/account")).Heading);

        var lost = product.Visitor();
        step = await lost.Follow(await lost.Fill("/sign-in", ("Typed.Email", person.Email), ("Typed.Password", Given.Password)));
        Assert.Equal(HttpStatusCode.Found, (await lost.Submit(step, ("Code", recovery[0]))).Status);
        var twice = product.Visitor();
        step = await twice.Follow(await twice.Fill("/sign-in", ("Typed.Email", person.Email), ("Typed.Password", Given.Password)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await twice.Submit(step, ("Code", recovery[0]))).Status);
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_account_though_the_password_is_typed_again_between_them()
    {
        var (person, key) = await Staff();
        for (var tries = 0; tries < 5; tries++)
        {
            var guessing = product.Visitor();
            var step = await guessing.Fill("/sign-in", ("Typed.Email", person.Email), ("Typed.Password", Given.Password));
            Assert.StartsWith("/sign-in/second-step", step.Location, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await guessing.Submit(await guessing.Follow(step), ("Code", "000000"))).Status);
        }
        product.Clock.Pass(TimeSpan.FromSeconds(60));
        Assert.NotEmpty(AuthenticatorApp.Code(key, product.Clock.Now));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(person.Email, Given.Password)).Status);
    }

    [Fact]
    public async Task A_forgotten_password_is_chosen_anew_by_the_link_in_the_post()
    {
        var person = await product.Given.Person();
        var before = await product.SignInAsync(person.Email, Given.Password);

        var unknown = await product.Visitor().Fill("/password/forgotten", ("Email", "nobody@example.org"));
        var known = await product.Visitor().Fill("/password/forgotten", ("Email", person.Email));
        Assert.Equal(Shape(unknown), Shape(known));
        var browser = product.Visitor();
        var page = await browser.Open(await LinkInPost(person.Email, "/password/choose"));
        Assert.Equal("no-referrer", page.Header("Referrer-Policy"));
        var tooShort = await browser.Submit(page, ("Password", "short"));
        Assert.StartsWith("Password must be 15 characters or more", tooShort.SentenceBeside("Password"), StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await browser.Submit(tooShort, ("Password", "eleven blue herons nest"))).Location);

        Assert.Equal(HttpStatusCode.Found, (await before.Get("/account")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(person.Email, Given.Password)).Status);
        Assert.Equal(HttpStatusCode.Found, (await Try(person.Email, "eleven blue herons nest")).Status);
        var spent = await browser.Submit(page, ("Password", "twelve green herons nest"));
        Assert.Equal("This link has expired or was already used. Ask for a new one", Assert.Single(spent.Summary).Sentence);
    }

    [Fact]
    public async Task Somebody_invited_accepts_sets_up_a_second_factor_and_signs_in()
    {
        var email = $"robin-{Guid.NewGuid():N}@example.org";
        var admin = await product.SignInAsync("admin");
        var sent = await admin.Fill("/people/invite", ("Typed.Name", "Robin Example"), ("Typed.Email", email), ("Typed.Role", "Auditor"), ("Typed.Scope", "Programme"), ("Typed.Reason", "Audits the programme"));
        Assert.Equal("/people", sent.Location);
        Assert.Contains("Robin Example was invited", (await admin.Open("/people")).Words, StringComparison.Ordinal);

        var robin = product.Visitor();
        var link = await LinkInPost(email, "/invitation/");
        var welcome = await robin.Open(link);
        Assert.Equal("Welcome, Robin Example", welcome.Heading);
        Assert.Equal("no-referrer", welcome.Header("Referrer-Policy"));
        var ready = await robin.Follow(await robin.Submit(welcome, ("Password", Given.Password)));
        Assert.Contains("Your account is ready", ready.Words, StringComparison.Ordinal);
        Assert.Equal("This invitation is no longer open", (await product.Visitor().Open(link)).Heading);

        var setUp = await robin.Follow(await robin.Submit(ready, ("Typed.Email", email), ("Typed.Password", Given.Password)));
        var key = setUp.Document.QuerySelector("ol code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await robin.Submit(setUp, ("Code", AuthenticatorApp.Code(key, product.Clock.Now)));
        Assert.Contains("Audit", (await robin.Open("/audit")).Document.QuerySelectorAll(".concord-header__account a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_a_copied_cookie_too()
    {
        var owner = await product.SignInAsync("owner");
        var copied = owner.Copy();
        await copied.Open("/account");
        Assert.Equal("/sign-in", (await owner.Post("/sign-out")).Location);
        Assert.StartsWith("/sign-in?next=", (await copied.Get("/account")).Location, StringComparison.Ordinal);
        Assert.DoesNotContain("Demo Owner", (await copied.Open("/about")).Words, StringComparison.Ordinal);
    }

    [Theory, InlineData("give"), InlineData("end"), InlineData("disable")]
    public async Task A_change_of_role_or_standing_ends_the_sessions_at_once(string change)
    {
        var person = await product.Given.Person();
        var browser = await product.SignInAsync(person.Email, Given.Password);
        await browser.Open("/account");
        // A role that was there all along: whoever holds one is asked for a second factor when they sign in.
        await product.Given.Holds(person, Role.Reader);
        var admin = await product.SignInAsync("admin");
        var page = await admin.Open($"/people/{person.Id}");

        var done = change switch
        {
            "give" => await admin.Submit(page, "handler=Give", ("Typed.Role", "Certifier"), ("Typed.Scope", "Programme"), ("Typed.Reason", "Clears returns")),
            "end" => await admin.Submit(page, "handler=End", ("reason", "Left the programme")),
            _ => await admin.Submit(page, "handler=Disable"),
        };

        Assert.Equal($"/people/{person.Id}", done.Location);
        Assert.StartsWith("/sign-in?next=", (await browser.Get("/account")).Location, StringComparison.Ordinal);
        Assert.Equal(change == "disable" ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Found, (await Try(person.Email, Given.Password)).Status);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_though_it_is_used()
    {
        var person = await product.Given.Person();
        var browser = await product.SignInAsync(person.Email, Given.Password);
        for (var hour = 0; hour < 11; hour++)
        {
            product.Clock.Pass(TimeSpan.FromHours(1));
            Assert.Equal(HttpStatusCode.OK, (await browser.Get("/account")).Status);
        }
        product.Clock.Pass(TimeSpan.FromHours(1.5));
        Assert.Equal(HttpStatusCode.Found, (await browser.Get("/account")).Status);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("http:evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData(" //evil.example")]
    [InlineData("~//evil.example")]
    public async Task Nobody_is_led_to_another_site_after_signing_in(string next)
    {
        var browser = product.Visitor();
        var answer = await browser.Fill($"/sign-in?next={Uri.EscapeDataString(next)}", ("Typed.Email", "owner@demonstration.example"), ("Typed.Password", LoadDemonstrationPeople.Password));
        Assert.Equal("/", answer.Headers.Location!.OriginalString);

        var (person, _) = await Staff();
        var staff = product.Visitor();
        var step = await staff.Fill($"/sign-in?next={Uri.EscapeDataString(next)}", ("Typed.Email", person.Email), ("Typed.Password", Given.Password));
        Assert.Equal("/sign-in/second-step?next=%2F", step.Location);
    }

    [Fact]
    public async Task Whoever_was_asked_to_sign_in_arrives_where_they_wanted_to_be()
    {
        var owner = product.Visitor();
        var asked = await owner.Get("/plans/icap/actions/1.04/report?from=a%20list");
        var arrived = await owner.Submit(await owner.Follow(asked), ("Typed.Email", "owner@demonstration.example"), ("Typed.Password", LoadDemonstrationPeople.Password));
        Assert.Equal("/plans/icap/actions/1.04/report?from=a%20list", arrived.Location);
    }

    [Fact]
    public async Task Too_many_tries_from_one_address_have_to_wait()
    {
        await using var strict = new Product { Settings = new() { ["Concord:SignInTriesPerMinute"] = "3" } };
        await strict.InitializeAsync();
        var browser = strict.Visitor();
        var form = await browser.Open("/sign-in");
        for (var tries = 0; tries < 3; tries++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.Submit(form, ("Typed.Email", "nobody@example.org"), ("Typed.Password", Wrong))).Status);

        var limited = await browser.Submit(form, ("Typed.Email", "nobody@example.org"), ("Typed.Password", Wrong));

        Assert.Equal(HttpStatusCode.TooManyRequests, limited.Status);
        Assert.Equal("Too many tries", limited.Heading);
        Assert.InRange(int.Parse(limited.Header("Retry-After"), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await strict.Visitor().Submit(await browser.Open("/password/forgotten"), ("Email", "nobody@example.org"))).Status);
        await browser.Open("/plans");
    }

    [Fact]
    public async Task Two_nodes_on_one_database_know_each_others_sessions_forms_and_links()
    {
        await using var other = new Product { Beside = product, Replacing = services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(product.Clock)) };
        await other.InitializeAsync();
        var here = await product.SignInAsync("certifier");
        var there = here.Copy(other);
        Assert.Contains("Demo Certifier", (await there.Open("/account")).Words, StringComparison.Ordinal);

        var form = await product.Visitor().Open("/sign-in");
        Assert.Equal(HttpStatusCode.BadRequest, (await other.Visitor().Submit(form, ("Typed.Email", "x@example.org"), ("Typed.Password", Wrong))).Status);
        var visitor = product.Visitor();
        form = await visitor.Open("/sign-in");
        Assert.Equal(HttpStatusCode.Found, (await visitor.Copy(other).Submit(form, ("Typed.Email", "owner@demonstration.example"), ("Typed.Password", LoadDemonstrationPeople.Password))).Status);

        await there.Post("/sign-out");
        Assert.Equal(HttpStatusCode.Found, (await here.Get("/account")).Status);

        var person = await product.Given.Person();
        await product.Visitor().Fill("/password/forgotten", ("Email", person.Email));
        var chosen = await other.Visitor().Fill(await LinkInPost(person.Email, "/password/choose"), ("Password", "eleven blue herons nest"));
        Assert.Equal("/sign-in", chosen.Location);
    }

    private async Task<(GivenPerson, string Key)> Staff()
    {
        var person = await product.Given.Person(Role.Secretariat);
        var browser = product.Visitor();
        var page = await browser.Follow(await browser.Fill("/sign-in", ("Typed.Email", person.Email), ("Typed.Password", Given.Password)));
        var key = page.Document.QuerySelector("ol code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        await browser.Submit(page, ("Code", AuthenticatorApp.Code(key, product.Clock.Now)));
        return (person, key);
    }

    private Task<Answer> Try(string email, string password) => product.Visitor().Fill("/sign-in", ("Typed.Email", email), ("Typed.Password", password));

    private Task Disable(Guid person) => product.Behind.RunAsync((Concord.People.Roles.DisableAccount disable) => disable.RunAsync(person, true, Actor.CommandLine));

    /// <summary>The link of the newest message to somebody, as the outbox page shows it.</summary>
    private async Task<string> LinkInPost(string to, string path)
    {
        var admin = await product.SignInAsync("admin");
        var outbox = await admin.Open("/outbox");
        var body = outbox.Document.QuerySelectorAll("article").First(message => message.TextContent.Contains(to, StringComparison.Ordinal)).QuerySelector("pre")!.TextContent;
        var link = body.Split(' ', '\n').First(word => word.Contains(path, StringComparison.Ordinal)).Trim();
        return new Uri(link).PathAndQuery;
    }

    // A page without what is different for everybody: the anti-forgery token and what was typed.
    private static string Shape(Answer answer)
    {
        foreach (var input in answer.Document.QuerySelectorAll("input")) input.RemoveAttribute("value");
        return $"{answer.Status} {answer.Document.DocumentElement.OuterHtml}";
    }
}
