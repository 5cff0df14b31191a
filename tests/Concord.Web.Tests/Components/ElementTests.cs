using AngleSharp.Html.Parser;
using Concord.Web.Components;
using static Concord.Web.Tests.Components.Written;

namespace Concord.Web.Tests.Components;

public class ElementTests
{
    const string Attack = "\"><script>alert(1)</script>";

    public static TheoryData<string> Offered => [.. Fixtures.Offered.Keys];

    static async Task Writes(string expected, Written written) => Assert.Equal(Normal.Outline(expected), Normal.Outline(await written.OnAPage()));

    [Theory, MemberData(nameof(Offered))]
    public async Task No_text_becomes_markup(string component)
    {
        var element = (Component)Poisoned.Fill(Fixtures.Offered[component], Attack);
        var document = new HtmlParser().ParseDocument(await A(element).OnAPage());
        Assert.Empty(document.QuerySelectorAll("script"));
        Assert.Contains(Attack, document.Body!.OuterHtml.Replace("&quot;", "\"", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&lt;", "<", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public Task What_stands_inside_is_the_content() =>
        Writes("""<strong class="govuk-tag">On track &lt;script&gt;</strong>""", A(new Tag(), "On track <script>"));

    [Fact]
    public Task Attributes_it_does_not_know_pass_through() =>
        Writes("""<button type="submit" class="govuk-button wide" data-module="govuk-button" data-x="1" hidden>Save</button>""",
            A(new Button(), "Save").With("class", "wide").With("data-x", "1").With("hidden"));

    [Fact]
    public Task An_input_is_a_label_a_hint_an_error_and_the_control() =>
        Writes("""
            <div class="govuk-form-group govuk-form-group--error"><label class="govuk-label" for="email">Email</label>
            <div class="govuk-hint" id="email-hint">We reply to it</div>
            <p class="govuk-error-message" id="email-error"><span class="govuk-visually-hidden">Error:</span> Enter an email address</p>
            <input class="govuk-input govuk-input--error" id="email" name="email" type="email" aria-describedby="email-hint email-error"></div>
            """,
            A(new Input { Name = "email", Type = "email", LabelText = "Email", HintText = "We reply to it", ErrorText = "Enter an email address" }));

    [Fact]
    public Task Its_parts_may_be_elements_with_markup_of_their_own() =>
        Writes("""
            <div class="govuk-form-group"><label class="govuk-label big" for="email">Email</label>
            <div class="govuk-hint" id="email-hint">We <strong class="govuk-tag">reply</strong> to it</div>
            <input class="govuk-input" id="email" name="email" type="text" aria-describedby="email-hint"></div>
            """,
            A(new Input { Name = "email" }, A(new Label { Classes = "big" }, "Email"), A(new Hint(), "We ", A(new Tag(), "reply"), " to it")));

    [Fact]
    public async Task A_field_takes_name_value_and_error_from_the_model()
    {
        var page = Page();
        page.ViewData.ModelState.SetModelValue("Input.Email", "typed<", "typed<");
        page.ViewData.ModelState.AddModelError("Input.Email", "Enter an email address");
        await Writes("""
            <div class="govuk-form-group govuk-form-group--error"><label class="govuk-label" for="Input_Email">Email</label>
            <p class="govuk-error-message" id="Input_Email-error"><span class="govuk-visually-hidden">Error:</span> Enter an email address</p>
            <input class="govuk-input govuk-input--error" id="Input_Email" name="Input.Email" type="text" value="typed&lt;" aria-describedby="Input_Email-error"></div>
            """,
            A(new Input { LabelText = "Email", For = For("Input.Email", "stored"), ViewContext = page }));
    }

    [Fact]
    public async Task A_password_that_was_typed_is_not_sent_back()
    {
        var page = Page();
        page.ViewData.ModelState.SetModelValue("Password", "secret", "secret");
        Assert.DoesNotContain("secret", await A(new PasswordInput { For = For("Password", "secret"), ViewContext = page }).OnAPage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task Radios_check_the_models_value_and_reveal_what_follows_from_it() =>
        Writes("""
            <div class="govuk-form-group"><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend">Where?</legend>
            <div class="govuk-radios" data-module="govuk-radios">
            <div class="govuk-radios__item"><input class="govuk-radios__input" id="Area" name="Area" type="radio" value="walsall"><label class="govuk-label govuk-radios__label" for="Area">Walsall</label></div>
            <div class="govuk-radios__divider">or</div>
            <div class="govuk-radios__item"><input class="govuk-radios__input" id="Area-3" name="Area" type="radio" value="other" checked data-aria-controls="conditional-Area-3" aria-describedby="Area-3-item-hint"><label class="govuk-label govuk-radios__label" for="Area-3">Elsewhere</label><div class="govuk-hint govuk-radios__hint" id="Area-3-item-hint">In England</div></div>
            <div class="govuk-radios__conditional" id="conditional-Area-3"><div class="govuk-form-group"><label class="govuk-label" for="Place">Place</label><div class="govuk-hint" id="Place-hint">A town</div><input class="govuk-input" id="Place" name="Place" type="text" aria-describedby="Place-hint"></div></div>
            </div></fieldset></div>
            """,
            A(new Radios { LegendText = "Where?", For = For("Area", "other"), ViewContext = Page() },
                A(new RadiosItem { Value = "walsall" }, "Walsall"),
                A(new RadiosItem { Divider = "or" }),
                A(new RadiosItem { Value = "other", HintText = "In England" }, "Elsewhere",
                    A(new Conditional(), A(new Input { Name = "Place", LabelText = "Place" }, A(new Hint(), "A town"))))));

    [Fact]
    public async Task Checkboxes_check_every_value_of_the_model()
    {
        var html = await A(new Checkboxes { For = For("Themes", new[] { DayOfWeek.Monday, DayOfWeek.Friday }), ViewContext = Page() },
            A(new CheckboxesItem { Value = "Monday" }, "M"), A(new CheckboxesItem { Value = "Sunday" }, "S"), A(new CheckboxesItem { Value = "Friday" }, "F")).OnAPage();
        Assert.Equal(["Themes", "Themes-3"], new HtmlParser().ParseDocument(html).QuerySelectorAll("[checked]").Select(box => box.Id));
    }

    [Fact]
    public async Task The_error_summary_links_each_refusal_to_its_field()
    {
        var page = Page();
        page.ViewData.ModelState.AddModelError("Input.Email", "Enter an <email> address");
        page.ViewData.ModelState.AddModelError("", "This round closed on 31 March 2027");
        await Writes("""
            <div class="govuk-error-summary" data-module="govuk-error-summary"><div role="alert"><h2 class="govuk-error-summary__title">There is a problem</h2>
            <div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">
            <li>This round closed on 31 March 2027</li><li><a href="#Input_Email">Enter an &lt;email&gt; address</a></li></ul></div></div></div>
            """,
            A(new ErrorSummary { ViewContext = page }));
    }

    [Fact]
    public async Task With_nothing_refused_there_is_no_error_summary() =>
        Assert.Equal("", await A(new ErrorSummary { ViewContext = Page() }).OnAPage());

    [Fact]
    public Task A_summary_list_gathers_its_rows_and_their_actions() =>
        Writes("""
            <dl class="govuk-summary-list"><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Lead</dt><dd class="govuk-summary-list__value"><strong class="govuk-tag">Homes</strong></dd>
            <dd class="govuk-summary-list__actions"><a class="govuk-link" href="/lead">Change<span class="govuk-visually-hidden"> lead</span></a></dd></div></dl>
            """,
            A(new SummaryList(), A(new SummaryListRow { KeyText = "Lead" }, A(new Tag(), "Homes"), A(new ActionItem { Href = "/lead", Text = "Change", VisuallyHiddenText = "lead" }))));

    [Fact]
    public Task A_table_gathers_its_rows_and_cells() =>
        Writes("""
            <table class="govuk-table"><caption class="govuk-table__caption">Awards</caption>
            <thead class="govuk-table__head"><tr class="govuk-table__row"><th scope="col" class="govuk-table__header">Place</th></tr></thead>
            <tbody class="govuk-table__body"><tr class="govuk-table__row"><td class="govuk-table__cell">Walsall</td></tr></tbody></table>
            """,
            A(new Table { Caption = "Awards" },
                A(new TableRow(), A(new TableCell(), "Place")) with { Tag = "govuk-table-head" },
                A(new TableRow(), A(new TableCell(), "Walsall")) with { Tag = "govuk-table-row" }));

    [Fact]
    public async Task An_item_outside_its_component_is_a_mistake() =>
        Assert.Equal("<govuk-radios-item> stands outside the component it belongs to",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => A(new RadiosItem(), "Yes").OnAPage())).Message);

    [Fact]
    public async Task Words_where_none_are_shown_are_a_mistake() =>
        Assert.Equal("<govuk-input> has no content of its own, only the elements that belong to it",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => A(new Input(), "Email").OnAPage())).Message);

    [Fact]
    public async Task An_answer_that_starts_with_a_new_line_keeps_it() =>
        Assert.Equal("\nfirst", new HtmlParser().ParseDocument(await A(new Textarea { Name = "x", Value = "\nfirst" }).OnAPage()).QuerySelector("textarea")!.TextContent);
}
