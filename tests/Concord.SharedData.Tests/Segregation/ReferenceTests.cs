using Concord.Reference;

namespace Concord.SharedData.Tests.Segregation;

public class ReferenceTests
{
    [Fact]
    public void No_reference_case_is_missed()
    {
        using var output = new StringWriter();
        Assert.True(Runner.Run(SharedFolder.Of("segregation-reference"), output), string.Join('\n', output.ToString().Split('\n').Where(l => l.StartsWith("MISSED", StringComparison.Ordinal))));
    }
}
