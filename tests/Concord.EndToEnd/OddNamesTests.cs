using Concord.People.Domain;

namespace Concord.EndToEnd;

/// <summary>Names and texts that are not what a page was drawn with.</summary>
public sealed class OddNamesTests(TheProduct product)
{
    [Theory]
    [InlineData("نور الهدى عبد الرحمن")]
    [InlineData("Zoë 👩🏽‍🌾🌍 O’Neill-Nguyễn")]
    [InlineData("Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("<b>Bo</b> \"'&<script>alert(1)</script>")]
    public async Task A_persons_name_is_shown_as_it_is_and_pages_hold(string name)
    {
        var person = await product.PersonAsync(name, role: null);
        await using var visitor = await product.VisitAsync();
        await visitor.SignInAsync(person.Email, TheProduct.Password);
        await visitor.GoAsync("/account");
        await Assertions.Expect(visitor.Page.Locator("dd").First).ToHaveTextAsync(name);
        await visitor.IsRightAsync();

        await using var secretariat = await product.VisitAsync(Visitor.Secretariat);
        await secretariat.GoAsync($"/people/{person.Id}");
        Assert.Equal(name, await secretariat.HeadingAsync());
        await secretariat.IsRightAsync();
        await secretariat.GoAsync($"/people?q={Uri.EscapeDataString(person.Email)}");
        await Assertions.Expect(secretariat.Page.Locator("tbody th a").First).ToHaveTextAsync(name);
        await secretariat.IsRightAsync();
    }

    [Fact]
    public async Task An_action_of_ten_thousand_words_is_kept_whole_and_its_pages_hold()
    {
        var text = $"We will {string.Join(' ', Enumerable.Range(1, 9_997).Select(n => $"word{n}"))}.";
        await using var visitor = await product.VisitAsync(Visitor.Secretariat);
        await visitor.GoAsync("/plans/import");
        await ImportTests.ChooseAsync(visitor, APlan.File("Long Towns Plan", text));
        await visitor.IsRightAsync();
        await Assertions.Expect(visitor.Page.Locator(".govuk-body-l")).ToContainTextAsync("4 actions in 2 chapters");
        await visitor.PressAsync("Import 4 actions");
        Assert.Equal("Long Towns Plan", await visitor.HeadingAsync());
        var plan = visitor.Page.Url;

        foreach (var address in new[] { $"{plan}/actions", $"{plan}/chapters/1", $"{plan}/actions/1.01", $"{plan}/actions/1.01/report", $"{plan}/actions/1.01/edit" })
        {
            Assert.Equal(200, (await visitor.GoAsync(address)).Status);
            await visitor.IsRightAsync();
        }
        Assert.Equal(text, await visitor.Page.GetByLabel("The action").InputValueAsync());
        await visitor.Page.GetByLabel("Why").FillAsync("To see that nothing is lost");
        await visitor.Page.GetByLabel("Done means").FillAsync("Every promise was kept");
        await visitor.PressAsync("Save the change");
        await Assertions.Expect(visitor.Page.Locator(".govuk-error-summary")).ToContainTextAsync("The text must be 10,000 characters or fewer");
        Assert.Equal(text, await visitor.Page.GetByLabel("The action").InputValueAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/plans/icap/actions")]
    [InlineData("/plans/icap/actions/7.09/report")]
    public async Task A_page_that_reads_from_right_to_left_holds(string address)
    {
        await using var visitor = await product.VisitAsync(Visitor.Secretariat);
        await visitor.GoAsync(address);
        await visitor.Page.EvaluateAsync("() => { document.documentElement.dir = 'rtl'; }");
        await visitor.IsRightAsync();
    }
}
