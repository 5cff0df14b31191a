using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Concord.Tests.House;

/// <summary>What the compiler forgets and the house holds all the same: project files, names, read-mes.</summary>
internal static class NeverInSource
{
    private static readonly string[] Endings = ["Manager", "Helper", "Helpers", "Util", "Utils", "Base", "Dto"];

    private static readonly string[] HostsOfMigrations = ["Concord.Web", "Concord.Cli"];

    /// <summary>A pure library's project file refers to nothing.</summary>
    public static IEnumerable<string> AReferenceOfAPureLibrary(string project, string xml) =>
        from reference in References(xml)
        select $"{project} → {reference.What}: a pure library stands alone, so that anybody can use it. Write the few lines that are needed, or do this in a module";

    public static IEnumerable<string> AReferenceToTheMigrations(string project, string xml) =>
        from reference in References(xml)
        where Path.GetFileNameWithoutExtension(reference.What.Replace('\\', '/')).StartsWith("Concord.Migrations", StringComparison.Ordinal) && !HostsOfMigrations.Contains(project)
        select $"{project} → {reference.What}: only bin/migrate and the two hosts know the migrations";

    public static IEnumerable<string> AReferenceBetweenFaces(string project, string xml) =>
        from reference in References(xml)
        let to = Path.GetFileNameWithoutExtension(reference.What.Replace('\\', '/'))
        where (project, to) is ("Concord.Web", "Concord.Cli") or ("Concord.Cli", "Concord.Web")
        select $"{project} → {to}: the faces do not know each other. Move what both need into the module";

    public static IEnumerable<string> AVagueName(string file, string code) =>
        from type in TypesIn(code)
        let ending = Endings.FirstOrDefault(ending => type.EndsWith(ending, StringComparison.Ordinal))
        where ending is not null
        select $"{file}: {type} says how it is built, not what it is. Name it by the trade instead of “{ending}”";

    public static IEnumerable<string> AFileNamedOtherwise(string file, string code)
    {
        var name = Path.GetFileName(file).Split('.')[0];
        var types = TypesIn(code).ToList();
        // A module's tables are its part of ConcordDb; Program is a table of contents; the framework calls the model of page X XModel.
        if (types.Count == 0 || types.Contains(name) || (file.EndsWith(".cshtml.cs", StringComparison.Ordinal) && types.Contains($"{name}Model")) || name == "Program" || (name.EndsWith("Tables", StringComparison.Ordinal) && types.Contains("ConcordDb"))) return [];
        return [$"{file}: holds {string.Join(", ", types)} and is named as none of them. Name the file as its main type"];
    }

    public static IEnumerable<string> AModuleWithoutItsPapers(string module, IReadOnlyDictionary<string, int> floors, string? readme)
    {
        if (!floors.ContainsKey(module))
            yield return $"{module}: a folder of src/Concord that is no module. Add it to ConcordModules.Floors, or move it into the module it belongs to";
        if (readme is null)
            yield return $"{module}: has no README.md. Say in 30 lines which nouns, which rules, whom it asks and what it tells";
        else if (readme.TrimEnd('\n').Split('\n').Length > 30)
            yield return $"{module}: its README.md is longer than 30 lines. Keep what the next person needs first";
    }

    private static IEnumerable<(string Kind, string What)> References(string xml) =>
        from element in XDocument.Parse(xml).Descendants()
        where element.Name.LocalName is "PackageReference" or "ProjectReference" or "FrameworkReference" or "Reference"
        select (element.Name.LocalName, (string?)element.Attribute("Include") ?? "");

    private static IEnumerable<string> TypesIn(string code) =>
        CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Select(node => node switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.Text,
                DelegateDeclarationSyntax type => type.Identifier.Text,
                _ => "",
            }).Where(name => name.Length > 0);
}
