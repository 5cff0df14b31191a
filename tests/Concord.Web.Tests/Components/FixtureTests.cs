using System.Text;
using System.Text.Encodings.Web;
using Concord.Web.Components;

namespace Concord.Web.Tests.Components;

public class FixtureTests
{
    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var component in Fixtures.Components().Where(Fixtures.Offered.ContainsKey))
                foreach (var fixture in Fixtures.Of(component))
                    all.Add(component, fixture.Name);
            return all;
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Writes_what_the_design_system_writes(string component, string fixture)
    {
        var one = Fixtures.Of(component).Single(one => one.Name == fixture);
        Assert.Equal(Normal.Outline(one.Html), Normal.Outline(Render(component, one)));
    }

    [Fact]
    public void Everything_offered_is_in_the_design_system() =>
        Assert.Empty(Fixtures.Offered.Keys.Except(Fixtures.Components(), StringComparer.Ordinal));

    [Fact]
    public void The_document_says_what_was_run()
    {
        var document = Path.Combine(Fixtures.Root, "docs/components.md");
        var table = Document();
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1") File.WriteAllText(document, table);
        Assert.True(File.Exists(document) && File.ReadAllText(document) == table, "docs/components.md is out of date: run the tests with WRITE_DOCS=1");
    }

    static string Document()
    {
        var document = new StringBuilder("""
            # Components

            The elements that Concord's pages are written with, and how many of the examples that the design system
            (govuk-frontend 6.6.0) ships for each come out as its own templates write them. A test writes this page
            and fails when it is out of date. `src/Concord.Web/Components/README.md` shows the common ones at length.

            | component | examples | use |
            |---|---|---|

            """);
        foreach (var component in Fixtures.Components())
        {
            var fixtures = Fixtures.Of(component);
            if (!Fixtures.Offered.ContainsKey(component))
                document.Append($"| {component} | not offered, {fixtures.Count} | {Usage.WhyNot[component]} |\n");
            else
                document.Append($"| {component} | {fixtures.Count(one => Normal.Outline(one.Html) == Normal.Outline(Render(component, one)))} of {fixtures.Count} | `{Usage.Of[component]}` |\n");
        }
        return document.ToString();
    }

    static string Render(string component, Fixture fixture)
    {
        var writer = new StringWriter();
        ((Component)Options.Bind(Fixtures.Offered[component], fixture.Options)).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
