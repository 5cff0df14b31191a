namespace Concord.SharedData.Tests;

/// <summary>The folder of source documents, which lies beside the repository and is no part of it. CONCORD_SHARED names another.</summary>
internal static class SharedFolder
{
    public static byte[] Read(string file)
    {
        var folder = Environment.GetEnvironmentVariable("CONCORD_SHARED") ?? BesideTheRepository();
        if (folder is null || !Directory.Exists(folder))
            Assert.Skip("The folder of source documents is not here: put it beside the repository as \"shared\", or set CONCORD_SHARED");
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            Assert.Skip($"The folder of source documents has no {file}");
        return File.ReadAllBytes(path);
    }

    private static string? BesideTheRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Concord.slnx")))
            folder = folder.Parent;
        return folder?.Parent is { } beside ? Path.Combine(beside.FullName, "shared") : null;
    }
}
