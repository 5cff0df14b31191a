using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace Concord.SharedData.Tests.Segregation;

/// <summary>What somebody who adds the package gets.</summary>
public class PackageTests
{
    [Fact]
    public async Task The_package_has_its_readme_its_pages_and_no_dependency()
    {
        var folder = Directory.CreateTempSubdirectory("concord-package-");
        try
        {
            var project = Path.Combine(SharedFolder.Root, "src", "Concord.Segregation");
            using var pack = Process.Start(new ProcessStartInfo("dotnet", ["pack", project, "-c", Configuration, "--no-build", "-o", folder.FullName, "-v", "q", "--nologo"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var said = await pack.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await pack.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(pack.ExitCode == 0, said);
            using var package = ZipFile.OpenRead(Assert.Single(folder.GetFiles("*.nupkg")).FullName);
            var names = package.Entries.Select(e => e.FullName).ToHashSet(StringComparer.Ordinal);
            Assert.Superset(new HashSet<string> { "README.md", "lib/net10.0/Concord.Segregation.dll", "lib/net10.0/Concord.Segregation.xml" }, names);
            foreach (var page in Directory.GetFiles(Path.Combine(SharedFolder.Root, "docs", "statistics"), "*.md")) Assert.Contains("docs/" + Path.GetFileName(page), names);
            using var nuspec = package.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
            var described = XDocument.Load(nuspec);
            Assert.Contains(described.Descendants(), e => e.Name.LocalName == "readme" && e.Value == "README.md");
            Assert.DoesNotContain(described.Descendants(), e => e.Name.LocalName == "dependency");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The build these tests were made by: bin/Debug/net10.0 or bin/Release/net10.0.
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
}
