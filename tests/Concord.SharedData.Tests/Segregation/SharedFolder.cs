namespace Concord.SharedData.Tests.Segregation;

/// <summary>The folder of shared data beside the repository, or where CONCORD_SHARED says.</summary>
internal static class SharedFolder
{
    public static string Root
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
                if (File.Exists(Path.Combine(at.FullName, "Concord.slnx"))) return at.FullName;
            throw new InvalidOperationException("No Concord.slnx above the tests");
        }
    }

    /// <summary>A folder of the shared data; the test is skipped where it is absent.</summary>
    public static string Of(string name)
    {
        var shared = Environment.GetEnvironmentVariable("CONCORD_SHARED") ?? Path.Combine(Root, "..", "shared");
        var folder = Path.Combine(shared, "data", name);
        Assert.SkipUnless(Directory.Exists(folder), $"The shared data {name} is not beside the repository; set CONCORD_SHARED to its folder");
        return folder;
    }
}
