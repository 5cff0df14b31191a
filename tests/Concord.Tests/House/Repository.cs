namespace Concord.Tests.House;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    public static string PathOf(string path) => Path.Combine(Root, path);

    public static IEnumerable<(string File, string Text)> Sources(string folder, string ending = ".cs") =>
        from file in Directory.EnumerateFiles(PathOf(folder), "*" + ending, SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "wwwroot" or "Migrations")
        select (path, File.ReadAllText(file));

    /// <summary>The assembly of a project these tests do not refer to; skips where it is not built from the sources as they are.</summary>
    public static Built Host(string project)
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}") ? "Release" : "Debug";
        var file = PathOf($"src/{project}/bin/{configuration}/net10.0/{project}.dll");
        Assert.SkipUnless(File.Exists(file), $"{project} is not built: bin/test builds it first");
        var newest = new[] { ".cs", ".cshtml", ".csproj" }.SelectMany(ending => Sources($"src/{project}", ending)).Max(source => File.GetLastWriteTimeUtc(PathOf(source.File)));
        Assert.SkipWhen(newest > File.GetLastWriteTimeUtc(file), $"{project} was changed after it was built: bin/test builds it first");
        return Arrows.Read(file);
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Concord.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("These tests read the repository, and it is not above them");
        return folder.FullName;
    }
}
