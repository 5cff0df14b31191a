using Concord.Tests.House;

namespace Concord.Tests.Shared.Promises;

public sealed class PromisedDatesPageTests
{
    [Fact]
    public void The_page_says_how_every_wording_is_read()
    {
        var file = Repository.PathOf("docs/promised-dates.md");
        var page = PromisedDatesPage.Write();
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") == "1") File.WriteAllText(file, page);
        Assert.True(File.Exists(file) && File.ReadAllText(file) == page, "docs/promised-dates.md is out of date: run the tests with WRITE_DOCS=1");
    }
}
