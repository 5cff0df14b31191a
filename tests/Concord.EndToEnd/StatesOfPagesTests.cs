
namespace Concord.EndToEnd;

/// <summary>Pages as they look after something was done to them.</summary>
public sealed class StatesOfPagesTests(TheProduct product)
{
    private const string Admin = "admin@demonstration.example", Auditor = "auditor@demonstration.example";

    [Theory]
    [InlineData(null, "/sign-in", "Sign in")]
    [InlineData(null, "/password/forgotten", "Send me a link")]
    [InlineData(null, "/password/choose", "Set the password")]
    [InlineData(Visitor.Secretariat, "/plans/icap/actions/2.01/edit", "Save the change")]
    [InlineData(Visitor.Secretariat, "/plans/icap/actions/2.01/leads", "Save the change")]
    [InlineData(Visitor.Secretariat, "/plans/import", "Read the document")]
    [InlineData(Visitor.Secretariat, "/bodies/register", "Register the body")]
    [InlineData(Visitor.Secretariat, "/bodies/home-office/rename", "Record the new name")]
    [InlineData(Visitor.Secretariat, "/bodies/home-office/succeed", "Record it")]
    [InlineData(Visitor.Secretariat, "/people/invite", "Send the invitation")]
    public async Task A_form_sent_empty_lists_what_is_missing_and_leads_to_each_field(string? who, string address, string button)
    {
        await using var visitor = await product.VisitAsync(who);
        await visitor.GoAsync(address);
        await visitor.EmptyTheFormAsync();
        await visitor.PressAsync(button);

        await Assertions.Expect(visitor.Page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        Assert.StartsWith("Error: ", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
        await visitor.IsRightAsync();
        var first = visitor.Page.Locator(".govuk-error-summary a").First;
        await first.ClickAsync();
        Assert.Equal((await first.GetAttributeAsync("href"))![1..], await visitor.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Theory]
    [InlineData(null, "/")]
    [InlineData(null, "/plans/icap")]
    [InlineData(null, "/plans/icap/actions/7.09")]
    [InlineData(Auditor, "/audit")]
    public async Task What_folds_out_is_right_when_it_is_out(string? who, string address)
    {
        await using var visitor = await product.VisitAsync(who);
        await visitor.GoAsync(address);
        var folded = visitor.Page.Locator("details:not([open]) > summary:visible");
        for (var left = await folded.CountAsync(); left > 0; left--) await folded.First.ClickAsync();
        await visitor.IsRightAsync();
    }

    [Theory]
    [InlineData(null, "/plans/icap/actions?q=zeppelin&chapter=2&status=complete", "No action fits")]
    [InlineData(null, "/plans/icap/actions?lead=home-office&promised=Ongoing", "Home Office")]
    [InlineData(null, "/plans/icap/timeline?chapter=99", "No promise fits")]
    [InlineData(null, "/bodies?plan=nowhere", "No body fits")]
    [InlineData(Visitor.Secretariat, "/people?q=zeppelin", "Nobody fits")]
    [InlineData(Auditor, "/audit?q=zeppelin&from=2020-01-01", "No entry fits")]
    [InlineData(null, "/invitation/ffff", "no longer open")]
    [InlineData(null, "/status/500", "with this reference")]
    public async Task A_page_with_little_or_nothing_to_show_says_so_and_is_right(string? who, string address, string words)
    {
        await using var visitor = await product.VisitAsync(who);
        await visitor.GoAsync(address);
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync(words);
        await visitor.IsRightAsync();
    }

    [Fact]
    public async Task Somebody_is_invited_joins_and_signs_in_with_a_second_factor_and_every_step_is_right()
    {
        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        await secretariat.GoAsync("/people/invite");
        await secretariat.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Amina Example");
        await secretariat.Page.GetByLabel("E-mail address").FillAsync("amina@example.org");
        await secretariat.Page.GetByLabel("Secretariat", new() { Exact = true }).CheckAsync();
        await secretariat.Page.GetByLabel("What the role reaches").SelectOptionAsync("Programme");
        await secretariat.Page.GetByLabel("Why").FillAsync("Joined the programme office");
        await secretariat.PressAsync("Send the invitation");
        await Assertions.Expect(secretariat.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Amina Example was invited");
        await secretariat.IsRightAsync();

        await using var admin = await product.VisitAsync(Admin);
        await admin.GoAsync("/outbox");
        var message = await admin.Page.Locator("pre[aria-label$='to amina@example.org']").InnerTextAsync();
        await admin.IsRightAsync();

        await using var amina = await product.VisitAsync();
        await amina.GoAsync(message.Split().First(word => word.Contains("/invitation/", StringComparison.Ordinal)));
        Assert.Equal("Welcome, Amina Example", await amina.HeadingAsync());
        await amina.Page.GetByLabel("Password", new() { Exact = true }).FillAsync("too short");
        await amina.PressAsync("Accept the invitation");
        await Assertions.Expect(amina.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await amina.IsRightAsync();
        await amina.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(TheProduct.Password);
        await amina.PressAsync("Accept the invitation");
        await Assertions.Expect(amina.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Your account is ready");
        await amina.IsRightAsync();

        await amina.SignInAsync("amina@example.org", TheProduct.Password);
        Assert.Equal("Set up a second factor", await amina.HeadingAsync());
        await amina.Page.GetByLabel("Code", new() { Exact = true }).FillAsync("000000");
        await amina.PressAsync("Continue");
        await Assertions.Expect(amina.Page.Locator(".govuk-error-summary")).ToContainTextAsync("The code is not right");
        await amina.IsRightAsync();
        var key = (await amina.Page.Locator("main code").First.InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await amina.Page.GetByLabel("Code", new() { Exact = true }).FillAsync(AuthenticatorApp.Code(key, DateTime.UtcNow));
        await amina.PressAsync("Continue");
        Assert.Equal("Keep your recovery codes", await amina.HeadingAsync());
        await amina.IsRightAsync();
        var recovery = await amina.Page.Locator("main li code").First.InnerTextAsync();

        await amina.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await amina.SignInAsync("amina@example.org", TheProduct.Password);
        Assert.Equal("Enter your code", await amina.HeadingAsync());
        await amina.PressAsync("Continue");
        await Assertions.Expect(amina.Page.Locator(".govuk-error-summary")).ToBeVisibleAsync();
        await amina.IsRightAsync();
        await amina.Page.GetByLabel("Code", new() { Exact = true }).FillAsync(recovery);
        await amina.PressAsync("Continue");
        await Assertions.Expect(amina.Page.GetByRole(AriaRole.Navigation, new() { Name = "Your account" })).ToContainTextAsync("Amina Example");
    }
}
