namespace Concord.EndToEnd;

/// <summary>The folder of source documents, which lies beside the repository and is no part of it. CONCORD_SHARED names another.</summary>
internal static class SharedFolder
{
    public static string Repository { get; } = Find();

    public static byte[] Read(string file)
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("CONCORD_SHARED") ?? Path.Combine(Repository, "..", "shared"), file);
        if (!File.Exists(path)) Assert.Skip($"The source document {file} is not here: put the folder beside the repository as \"shared\", or set CONCORD_SHARED");
        return File.ReadAllBytes(path);
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Concord.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository");
    }
}
