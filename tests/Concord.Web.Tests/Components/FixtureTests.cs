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
        var (_, options, expected) = Fixtures.Of(component).Single(one => one.Name == fixture);
        Assert.Equal(Normal.Outline(expected), Normal.Outline(Render(component, options)));
    }

    static string Render(string component, System.Text.Json.JsonElement options)
    {
        var writer = new StringWriter();
        ((Component)Options.Bind(Fixtures.Offered[component], options)).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
