using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace Concord.Matching.Tests;

/// <summary>The package as <c>dotnet pack</c> makes it.</summary>
public sealed class PackageTests
{
    [Fact]
    public void The_package_has_a_readme_documentation_and_no_dependency()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Concord.slnx"))) root = Path.GetDirectoryName(root)!;
        var folder = Directory.CreateTempSubdirectory("concord-package-");
        try
        {
            using (var pack = Process.Start(new ProcessStartInfo("dotnet", ["pack", Path.Combine(root, "src", "Concord.Matching"), "-c", "Release", "--no-restore", "-v", "q", "--nologo", "-o", folder.FullName]) { UseShellExecute = false, RedirectStandardOutput = true })!)
            {
                var said = pack.StandardOutput.ReadToEnd();
                pack.WaitForExit();
                Assert.True(pack.ExitCode == 0, said);
            }
            using var package = ZipFile.OpenRead(Assert.Single(folder.GetFiles("*.nupkg")).FullName);
            var names = package.Entries.Select(entry => entry.FullName).ToArray();
            Assert.Contains("README.md", names);
            Assert.Contains("lib/net10.0/Concord.Matching.dll", names);
            Assert.Contains("lib/net10.0/Concord.Matching.xml", names);
            using var nuspec = package.GetEntry("Concord.Matching.nuspec")!.Open();
            var about = XDocument.Load(nuspec);
            Assert.Contains(about.Descendants(), one => one.Name.LocalName == "readme" && one.Value == "README.md");
            Assert.DoesNotContain(about.Descendants(), one => one.Name.LocalName == "dependency");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
