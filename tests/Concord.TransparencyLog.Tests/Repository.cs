namespace Concord.TransparencyLog.Tests;

internal static class Repository
{
    public static string PathOf(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Concord.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No Concord.slnx above the tests");
        return Path.Combine(folder, path);
    }
}
