using Concord.Shared.Promises;

namespace Concord.Tests.Shared.Promises;

public sealed class PromiseReaderTests
{
    public static TheoryData<string> Published => [.. PublishedWordings.All.Select(wording => wording.Text)];

    public static TheoryData<string> Others => [.. OtherWordings.All.Select(wording => wording.Text)];

    [Theory, MemberData(nameof(Published))]
    public void A_published_wording_is_read_as_a_careful_person_would(string text) =>
        IsReadAsExpected(PublishedWordings.All.Single(wording => wording.Text == text), PublishedWordings.Context);

    [Theory, MemberData(nameof(Others))]
    public void Another_wording_is_read_as_a_careful_person_would(string text) =>
        IsReadAsExpected(OtherWordings.All.Single(wording => wording.Text == text), OtherWordings.Context);

    private static void IsReadAsExpected(Wording expected, PromiseContext context)
    {
        var read = PromiseReader.Read(expected.Text, context);
        Assert.Equal(expected.Read, Wording.Of(read));
        Assert.Equal(expected.Parts, Wording.PartsOf(read));
        Assert.Equal(expected.Text, read.Text);
        Assert.Equal(context.Rules.Version, read.RuleSet);
        Assert.All(read.Parts, part => Assert.EndsWith(".", part.Rule));
    }
}
