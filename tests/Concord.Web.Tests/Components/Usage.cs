namespace Concord.Web.Tests.Components;

static class Usage
{
    public static readonly IReadOnlyDictionary<string, string> WhyNot = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["footer"] = "It carries the Crown's marks. Concord has a footer of its own, `concord-footer`",
        ["header"] = "It carries the Crown's marks. Concord has a header of its own, `concord-header`",
    };

    public static readonly IReadOnlyDictionary<string, string> Of = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["accordion"] = """<govuk-accordion id="faq"><govuk-accordion-item heading="Who can apply">…</govuk-accordion-item></govuk-accordion>""",
        ["back-link"] = """<govuk-back-link href="/plans">Back to plans</govuk-back-link>""",
        ["breadcrumbs"] = """<govuk-breadcrumbs><govuk-breadcrumbs-item href="/">Home</govuk-breadcrumbs-item></govuk-breadcrumbs>""",
        ["button"] = """<govuk-button prevent-double-click="true">Save and continue</govuk-button>""",
        ["character-count"] = """<govuk-character-count for="Input.Purpose" maxlength="500"/>""",
        ["checkboxes"] = """<govuk-checkboxes for="Input.Themes"><govuk-checkboxes-item value="english">English</govuk-checkboxes-item></govuk-checkboxes>""",
        ["cookie-banner"] = """<govuk-cookie-banner><govuk-cookie-banner-message heading-text="Cookies">…<govuk-cookie-banner-action text="Accept"/></govuk-cookie-banner-message></govuk-cookie-banner>""",
        ["date-input"] = """<govuk-date-input for="Input.StartsOn" hint="For example, 31 3 2027"/>""",
        ["details"] = """<govuk-details summary-text="How this is worked out">…</govuk-details>""",
        ["error-message"] = """<govuk-error-message id="email-error">Enter an email address</govuk-error-message>""",
        ["error-summary"] = """<govuk-error-summary/>""",
        ["exit-this-page"] = """<govuk-exit-this-page redirect-url="https://www.bbc.co.uk/weather"/>""",
        ["feedback"] = """<govuk-feedback title-text="Is this page useful?">…</govuk-feedback>""",
        ["fieldset"] = """<govuk-fieldset legend="Where do you live?" legend-classes="govuk-fieldset__legend--m">…</govuk-fieldset>""",
        ["file-upload"] = """<govuk-file-upload for="Input.Evidence" multiple="true" javascript="true"/>""",
        ["generic-header"] = """<govuk-generic-header url="/" logo-text="Concord"/>""",
        ["hint"] = """<govuk-hint id="when-hint">You can change this later</govuk-hint>""",
        ["input"] = """<govuk-input for="Input.Email" type="email" autocomplete="email" hint="We only use it to reply"/>""",
        ["inset-text"] = """<govuk-inset-text>…</govuk-inset-text>""",
        ["label"] = """<govuk-label for="email">Email</govuk-label>""",
        ["language-navigation"] = """<govuk-language-navigation><govuk-language-navigation-item lang="cy" href="/cy">Cymraeg</govuk-language-navigation-item></govuk-language-navigation>""",
        ["notification-banner"] = """<govuk-notification-banner type="success" text="Application sent"/>""",
        ["pagination"] = """<govuk-pagination next-href="?page=3"><govuk-pagination-item number="2" current="true" href="?page=2"/></govuk-pagination>""",
        ["panel"] = """<govuk-panel title-text="Application sent">Your reference is HDJ2123F</govuk-panel>""",
        ["password-input"] = """<govuk-password-input for="Input.Password" autocomplete="new-password"/>""",
        ["phase-banner"] = """<govuk-phase-banner tag="Beta">Tell us what you think</govuk-phase-banner>""",
        ["radios"] = """<govuk-radios for="Input.Area"><govuk-radios-item value="walsall" hint="West Midlands">Walsall</govuk-radios-item></govuk-radios>""",
        ["select"] = """<govuk-select for="Input.Department"><govuk-select-item value="homes" text="Homes"/></govuk-select>""",
        ["service-navigation"] = """<govuk-service-navigation><govuk-service-navigation-item href="/plans" active="true">Plans</govuk-service-navigation-item></govuk-service-navigation>""",
        ["skip-link"] = """<govuk-skip-link href="#main">Skip to main content</govuk-skip-link>""",
        ["summary-list"] = """<govuk-summary-list><govuk-summary-list-row key="Lead" value="Homes"><govuk-summary-list-action href="/lead" text="Change" visually-hidden-text="lead"/></govuk-summary-list-row></govuk-summary-list>""",
        ["table"] = """<govuk-table caption="Awards"><govuk-table-row><govuk-table-cell>Walsall</govuk-table-cell></govuk-table-row></govuk-table>""",
        ["tabs"] = """<govuk-tabs><govuk-tabs-item id="year" label="This year">…</govuk-tabs-item></govuk-tabs>""",
        ["tag"] = """<govuk-tag classes="govuk-tag--green">Open</govuk-tag>""",
        ["task-list"] = """<govuk-task-list><govuk-task-list-item title="About you" href="/apply/you" status="Completed"/></govuk-task-list>""",
        ["textarea"] = """<govuk-textarea for="Input.Reason" rows="8"/>""",
        ["warning-text"] = """<govuk-warning-text>You cannot undo this</govuk-warning-text>""",
    };
}
