using Concord.Tests.House;

namespace Concord.Tests;

/// <summary>
/// The nevers of the house, each a sentence. A failure names the type, the arrow and the way out;
/// TheHouseFalls shows that each of them fails when it is broken.
/// </summary>
public sealed class TheHouse
{
    private static readonly string[] PureLibraries = ["Concord.Segregation", "Concord.Matching", "Concord.Edtf", "Concord.TransparencyLog"];

    // Ground and composition: what every module stands on, and what puts modules together.
    private static readonly string[] NoModules = ["Data", "Shared", "Demonstration", "bin", "obj"];

    private static readonly Dictionary<string, string> InterfacesForOne = new(StringComparer.Ordinal)
    {
        ["Concord.Shared.Post.ICarrier"] = "the mail server is outside: the web carries by SMTP, a test carries nowhere",
    };

    private static readonly Never Never = new(ConcordModules.Floors);
    private static readonly Built Concord = Arrows.Read(typeof(ConcordModules).Assembly.Location);

    [Fact]
    public void Concord_never_knows_the_web_or_the_console() => Holds(Never.TheWebOrTheConsole(Concord));

    [Fact]
    public void The_pure_libraries_refer_to_nothing() =>
        Holds(Projects().Where(project => PureLibraries.Contains(project.Name)).SelectMany(project => NeverInSource.AReferenceOfAPureLibrary(project.Name, project.Xml)));

    [Fact]
    public void A_module_never_reaches_up_or_sideways() => Holds(Never.UpOrSideways(Concord));

    [Fact]
    public void A_module_never_reaches_into_another_s_folders() => Holds(Never.IntoAnothersFolders(Concord));

    [Fact]
    public void A_domain_never_knows_data_the_mapper_or_a_slice() => Holds(Never.OutOfTheDomain(Concord));

    [Fact]
    public void Shared_never_knows_a_module() => Holds(Never.FromSharedToAModule(Concord));

    [Fact]
    public void Data_knows_a_module_only_through_that_module_s_tables() => Holds(Never.FromDataToAModule(Concord));

    [Fact]
    public void Only_migrate_and_the_hosts_know_the_migrations() =>
        Holds(Never.ToTheMigrations(Concord).Concat(Projects().SelectMany(project => NeverInSource.AReferenceToTheMigrations(project.Name, project.Xml))));

    [Fact]
    public void Pages_never_use_the_inside_of_another_module() => Holds(Never.FromPagesIntoAnothersFolders(Repository.Host("Concord.Web")));

    [Fact]
    public void The_faces_never_refer_to_each_other() => Holds(Projects().SelectMany(project => NeverInSource.AReferenceBetweenFaces(project.Name, project.Xml)));

    [Theory]
    [InlineData("Concord.Web")]
    [InlineData("Concord.Cli")]
    public void A_face_never_knows_the_other(string face) => Holds(Never.FromOneFaceToTheOther(Repository.Host(face)));

    [Fact]
    public void Every_module_has_its_floor_and_its_papers()
    {
        var folders = Directory.GetDirectories(Repository.PathOf("src/Concord")).Select(Path.GetFileName).OfType<string>().Except(NoModules).ToList();
        Holds(folders.Union(ConcordModules.Floors.Keys).SelectMany(module =>
        {
            var readme = Repository.PathOf($"src/Concord/{module}/README.md");
            return NeverInSource.AModuleWithoutItsPapers(module, ConcordModules.Floors, File.Exists(readme) ? File.ReadAllText(readme) : null);
        }));
    }

    [Fact]
    public void A_file_is_named_as_its_main_type() => Holds(Repository.Sources("src").SelectMany(source => NeverInSource.AFileNamedOtherwise(source.File, source.Text)));

    [Fact]
    public void No_type_is_a_manager_a_helper_or_a_base() => Holds(Repository.Sources("src").SelectMany(source => NeverInSource.AVagueName(source.File, source.Text)));

    [Fact]
    public void No_interface_has_one_implementer() => Holds(Never.AnInterfaceForOne([Concord], InterfacesForOne));

    private static IEnumerable<(string Name, string Xml)> Projects() =>
        Repository.Sources("src", ".csproj").Select(source => (Path.GetFileNameWithoutExtension(source.File), source.Text));

    private static void Holds(IEnumerable<string> faults)
    {
        var found = faults.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }
}
