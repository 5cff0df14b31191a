namespace Concord.Tests.House;

/// <summary>The arrows that never run. Each rule returns a sentence for each arrow that does: the type, the arrow and the way out.</summary>
internal sealed class Never(IReadOnlyDictionary<string, int> floors)
{
    // How a noun tells the tables about itself; they have no member of EF.
    private static readonly string[] Markers = ["Concord.Data.IVersioned", "Concord.Data.IUnaudited"];

    public IEnumerable<string> TheWebOrTheConsole(Built concord) =>
        // Identity's accounts and hashes live in the namespace Microsoft.AspNetCore.Identity, but in assemblies that know no web.
        from arrow in concord.Arrows
        where arrow.ToAssembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || arrow.To == "System.Console"
        select $"{arrow}: Concord knows neither the web nor the console. Take what is needed as a parameter, or do this in Concord.Web or Concord.Cli";

    public IEnumerable<string> UpOrSideways(Built concord) =>
        from arrow in concord.Arrows
        let own = ModuleOf(arrow.From)
        let to = ModuleOf(arrow.To)
        where own is not null && to is not null && own != to && floors[own] <= floors[to]
        select $"{arrow}: {own} stands on floor {floors[own]} and {to} on floor {floors[to]}; a module names only lower floors. "
            + $"Let {to} ask {own}, or publish a record in {own} that {to} listens to";

    public IEnumerable<string> IntoAnothersFolders(Built concord) =>
        from arrow in concord.Arrows
        let own = ModuleOf(arrow.From)
        let to = ModuleOf(arrow.To)
        where own is not null && to is not null && own != to && FolderOf(arrow.To) is not null
        select $"{arrow}: {own} reaches into {to}'s folder {FolderOf(arrow.To)}; only what stands at the root of {to} is for others. Ask a class there, or put one there";

    public IEnumerable<string> OutOfTheDomain(Built concord) =>
        from arrow in concord.Arrows
        where ModuleOf(arrow.From) is not null && FolderOf(arrow.From) == "Domain"
        where (Within(arrow.To, "Concord.Data") && !Markers.Contains(arrow.To))
            || arrow.To.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal)
            || (ModuleOf(arrow.To) == ModuleOf(arrow.From) && FolderOf(arrow.To) is not (null or "Domain"))
        select $"{arrow}: a noun knows its own rules, not where it is kept nor what people do with it. Load it in the slice, and pass it what it needs";

    public IEnumerable<string> FromSharedToAModule(Built concord) =>
        from arrow in concord.Arrows
        where Within(arrow.From, "Concord.Shared") && ModuleOf(arrow.To) is not null
        select $"{arrow}: Shared is what every module stands on, so it knows none. Move the class into {ModuleOf(arrow.To)}, or let {ModuleOf(arrow.To)} implement what Shared asks for";

    public IEnumerable<string> FromDataToAModule(Built concord) =>
        from arrow in concord.Arrows
        let module = ModuleOf(arrow.To)
        where Within(arrow.From, "Concord.Data") && module is not null
        where arrow.File?.EndsWith($"/{module}/Data/{module}Tables.cs", StringComparison.Ordinal) != true
        select $"{arrow} in {Path.GetFileName(arrow.File) ?? "a field"}: Data knows {module} only through {module}/Data/{module}Tables.cs. Say it there";

    public IEnumerable<string> ToTheMigrations(Built concord) =>
        from reference in concord.References.Concat(concord.Arrows.Select(arrow => arrow.ToAssembly)).Distinct()
        where reference.StartsWith("Concord.Migrations", StringComparison.Ordinal)
        select $"{concord.Name} → {reference}: only bin/migrate and the two hosts know the migrations. Name the assembly as text, as ConcordDatabase does";

    public IEnumerable<string> FromPagesIntoAnothersFolders(Built web) =>
        from arrow in web.Arrows
        let pages = PagesOf(arrow.From)
        let to = ModuleOf(arrow.To)
        where pages is not null && to is not null && pages != to && FolderOf(arrow.To) is not null
        select $"{arrow}: the pages of {pages} use the inside of {to}. Ask a class at the root of {to}, or move the page to Pages/{to}";

    public IEnumerable<string> FromOneFaceToTheOther(Built face) =>
        from reference in face.References.Concat(face.Arrows.Select(arrow => arrow.ToAssembly)).Distinct()
        where reference is "Concord.Web" or "Concord.Cli" && reference != face.Name
        select $"{face.Name} → {reference}: the faces do not know each other. Move what both need into the module";

    public IEnumerable<string> AnInterfaceForOne(IReadOnlyCollection<Built> house, IReadOnlyDictionary<string, string> exceptions) =>
        from type in house.SelectMany(built => built.Types)
        where type.IsInterface && type.Name.StartsWith("Concord.", StringComparison.Ordinal) && !exceptions.ContainsKey(type.Name)
        let implementers = house.SelectMany(built => built.Types).Count(other => other.Implements.Contains(type.Name))
        where implementers < 2
        select $"{type.Name} has {implementers} implementer: abstract the second time. Use the class itself";

    private string? ModuleOf(string type) =>
        type.Split('.') is ["Concord", var module, _, ..] && floors.ContainsKey(module) ? module : null;

    /// <summary>The folder inside a module, or nothing at its root.</summary>
    private static string? FolderOf(string type) => type.Split('.') is ["Concord", _, var folder, _, ..] ? folder : null;

    private static string? PagesOf(string type) => type.Split('.') switch
    {
        ["Concord", "Web", "Pages", var pages, _, ..] => pages,
        // A Razor page compiles to AspNetCoreGeneratedDocument.Pages_Plans_Editing_Edit.
        ["AspNetCoreGeneratedDocument", var page] when page.Split('_') is ["Pages", var pages, _, ..] => pages,
        _ => null,
    };

    private static bool Within(string type, string space) => type.StartsWith(space + ".", StringComparison.Ordinal);
}
