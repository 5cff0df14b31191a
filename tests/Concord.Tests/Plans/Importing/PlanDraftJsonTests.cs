using System.Text.Json;
using Concord.Plans.Importing;

namespace Concord.Tests.Plans.Importing;

public class PlanDraftJsonTests
{
    [Fact]
    public void A_draft_is_one_object_with_these_names()
    {
        var json = PlanDraftJson.Write(APlan.WithRows("It’s <i>R&D</i> – now:<ul><li>a</li><li>b</li></ul>\tHO / All\t2032", "one\ttwo"));
        using var read = JsonDocument.Parse(json);
        var action = read.RootElement.GetProperty("chapters")[0].GetProperty("actions")[0];
        Assert.Equal(["title", "source", "chapters", "notUnderstood", "accounts", "tables"], Names(read.RootElement));
        Assert.Equal(["file", "sha256"], Names(read.RootElement.GetProperty("source")));
        Assert.Equal(["number", "title", "actions"], Names(read.RootElement.GetProperty("chapters")[0]));
        Assert.Equal(["ref", "line", "text", "sourceText", "sourceLead", "sourcePromised", "leads", "components", "footnotes", "part", "promised", "milestones", "indicators", "otherLanguages", "beside", "kind", "doneMeans", "targetFigure", "targetUnit", "reviewCadence", "wouldStop", "baselines"], Names(action));
        Assert.Equal(["body", "shortName", "named", "role"], Names(action.GetProperty("leads")[0]));
        Assert.Equal(["line", "text", "why", "part"], Names(read.RootElement.GetProperty("notUnderstood")[0]));
        Assert.Equal(["title", "chapterHeading", "tableHeader", "actionRow", "notUnderstood"], Names(read.RootElement.GetProperty("accounts")));
    }

    [Fact]
    public void Typography_is_not_escaped_and_roles_are_words()
    {
        var json = PlanDraftJson.Write(APlan.WithRows("It’s <i>R&D</i> – now\tHO / All\t2032"));
        Assert.Contains("\"sourceText\":\"It’s <i>R&D</i> – now\"", json);
        Assert.Contains("\"role\":\"all departments\"", json);
        Assert.Contains("\"role\":\"accountable\"", json);
    }

    [Fact]
    public async Task A_stream_gets_the_same_object()
    {
        var draft = APlan.Read(APlan.Small);
        using var stream = new MemoryStream();
        await PlanDraftJson.WriteAsync(draft, stream, TestContext.Current.CancellationToken);
        Assert.Equal(PlanDraftJson.Write(draft), System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
