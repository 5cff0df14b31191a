using System.Text;
using Concord.Tests.House;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Concord.Tests;

/// <summary>A rule that cannot fail holds nothing: each never is broken here, in a small house of its own, and must say so.</summary>
public sealed class TheHouseFalls
{
    private static readonly Dictionary<string, int> Floors = new(StringComparer.Ordinal) { ["People"] = 0, ["Places"] = 1, ["Funds"] = 3, ["Evidence"] = 3, ["Plans"] = 4 };

    private static readonly Never Never = new(Floors);

    private static readonly MetadataReference[] Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("System.") || name.StartsWith("Microsoft.AspNetCore.Http") || name.StartsWith("Microsoft.EntityFrameworkCore") || name.StartsWith("Microsoft.Extensions.Identity") || name is "netstandard.dll" or "Concord.Migrations.Sqlite.dll"))
            .Select(file => MetadataReference.CreateFromFile(file))];

    // What a sound house looks like: no rule complains about it.
    private const string Sound = """
        namespace Concord.Data { public interface IVersioned; public interface IUnaudited; }
        namespace Concord.Shared { public class Money; }
        namespace Concord.People { public class Access; }
        namespace Concord.People.Domain { public class Account : Concord.Data.IUnaudited; }
        namespace Concord.Places { public class BodyRegister { public Concord.People.Access? Who; } }
        namespace Concord.Places.Domain { public class Body : Concord.Data.IVersioned { public Concord.Shared.Money? Budget; } }
        namespace Concord.Plans { public class PlanRegister(Concord.Places.BodyRegister bodies) { public object Of() => bodies; } }
        namespace Concord.Plans.Domain { public class Plan; }
        namespace Concord.Plans.Editing { public class EditPlan { public Concord.Plans.Domain.Plan? Edited; } }
        namespace Concord.Demonstration { public class LoadDemonstration { public Concord.Places.Domain.Body? Body; } }
        """;

    [Fact]
    public void A_sound_house_stands()
    {
        var house = Build();
        Assert.Empty(Never.TheWebOrTheConsole(house));
        Assert.Empty(Never.UpOrSideways(house));
        Assert.Empty(Never.IntoAnothersFolders(house));
        Assert.Empty(Never.OutOfTheDomain(house));
        Assert.Empty(Never.FromSharedToAModule(house));
        Assert.Empty(Never.FromDataToAModule(house));
        Assert.Empty(Never.ToTheMigrations(house));
    }

    [Fact]
    public void When_Concord_knows_the_web() => Falls(Never.TheWebOrTheConsole,
        "namespace Concord.Plans { public class Broken { public async System.Threading.Tasks.Task Go(object it) { await System.Threading.Tasks.Task.Yield(); var web = (Microsoft.AspNetCore.Http.HttpContext)it; web.Abort(); } } }",
        "Concord.Plans.Broken → Microsoft.AspNetCore.Http.HttpContext: Concord knows neither the web nor the console. Take what is needed as a parameter, or do this in Concord.Web or Concord.Cli");

    [Fact]
    public void When_Concord_knows_the_console() => Falls(Never.TheWebOrTheConsole,
        "namespace Concord.Plans { public class Broken { public void Go() { System.Action say = () => System.Console.WriteLine(1); say(); } } }",
        "Concord.Plans.Broken → System.Console: Concord knows neither the web nor the console. Take what is needed as a parameter, or do this in Concord.Web or Concord.Cli");

    [Fact]
    public void But_not_when_it_uses_accounts_that_know_no_web() =>
        Assert.Empty(Never.TheWebOrTheConsole(Build("namespace Concord.People { public class Fine { public Microsoft.AspNetCore.Identity.IdentityResult? Done; } }")));

    [Fact]
    public void When_a_module_reaches_up() => Falls(Never.UpOrSideways,
        "namespace Concord.Places { public class Broken { public object Go() => typeof(Concord.Plans.PlanRegister); } }",
        "Concord.Places.Broken → Concord.Plans.PlanRegister: Places stands on floor 1 and Plans on floor 4; a module names only lower floors. Let Plans ask Places, or publish a record in Places that Plans listens to");

    [Fact]
    public void When_a_module_reaches_sideways() => Falls(Never.UpOrSideways,
        "namespace Concord.Funds { public class Ledger; } namespace Concord.Evidence { public class Broken { public System.Collections.Generic.List<Concord.Funds.Ledger[]>? All; } }",
        "Concord.Evidence.Broken → Concord.Funds.Ledger: Evidence stands on floor 3 and Funds on floor 3; a module names only lower floors. Let Funds ask Evidence, or publish a record in Evidence that Funds listens to");

    [Fact]
    public void When_a_module_reaches_into_another_s_folders() => Falls(Never.IntoAnothersFolders,
        "namespace Concord.Plans { public class Broken { public void Go() { var found = new Concord.Places.Domain.Body(); found.ToString(); } } }",
        "Concord.Plans.Broken → Concord.Places.Domain.Body: Plans reaches into Places's folder Domain; only what stands at the root of Places is for others. Ask a class there, or put one there");

    [Theory]
    [InlineData("Concord.Data.ConcordDb")]
    [InlineData("Microsoft.EntityFrameworkCore.DbContext")]
    [InlineData("Concord.Plans.Editing.EditPlan")]
    public void When_a_noun_knows_where_it_is_kept_or_what_is_done_with_it(string known) => Falls(Never.OutOfTheDomain,
        $$"""namespace Concord.Data { public class ConcordDb; } namespace Concord.Plans.Domain { public class Broken { public void Go({{known}} it) => it.ToString(); } }""",
        $"Concord.Plans.Domain.Broken → {known}: a noun knows its own rules, not where it is kept nor what people do with it. Load it in the slice, and pass it what it needs");

    [Fact]
    public void When_Shared_knows_a_module() => Falls(Never.FromSharedToAModule,
        "namespace Concord.Shared { public class Broken : Concord.People.Access; }",
        "Concord.Shared.Broken → Concord.People.Access: Shared is what every module stands on, so it knows none. Move the class into People, or let People implement what Shared asks for");

    [Fact]
    public void When_Data_knows_a_module_in_its_own_file() => Falls(Never.FromDataToAModule,
        "namespace Concord.Data { public class ConcordDb { public object Plans => new Concord.Plans.Domain.Plan(); } }",
        "Concord.Data.ConcordDb → Concord.Plans.Domain.Plan in House.cs: Data knows Plans only through Plans/Data/PlansTables.cs. Say it there");

    [Fact]
    public void When_one_module_s_tables_name_another_s_nouns()
    {
        const string partial = "namespace Concord.Data { public partial class ConcordDb { public object Plans => System.Linq.Enumerable.Select(new[] { 1 }, _ => new Concord.Plans.Domain.Plan()); } }";
        Assert.Empty(Never.FromDataToAModule(Build(partial, "/src/Concord/Plans/Data/PlansTables.cs")));
        Assert.Contains("Concord.Data.ConcordDb → Concord.Plans.Domain.Plan in PlacesTables.cs: Data knows Plans only through Plans/Data/PlansTables.cs. Say it there",
            Never.FromDataToAModule(Build(partial, "/src/Concord/Places/Data/PlacesTables.cs")));
    }

    [Fact]
    public void When_somebody_knows_the_migrations()
    {
        Falls(Never.ToTheMigrations,
            "namespace Concord.Plans { public class Broken { public object Go() => typeof(Concord.Migrations.Sqlite.Migrations.Initial); } }",
            "Concord → Concord.Migrations.Sqlite: only bin/migrate and the two hosts know the migrations. Name the assembly as text, as ConcordDatabase does");
        const string project = """<Project><ItemGroup><ProjectReference Include="..\Concord.Migrations.Sqlite\Concord.Migrations.Sqlite.csproj" /></ItemGroup></Project>""";
        Assert.Equal([@"Concord → ..\Concord.Migrations.Sqlite\Concord.Migrations.Sqlite.csproj: only bin/migrate and the two hosts know the migrations"], NeverInSource.AReferenceToTheMigrations("Concord", project));
        Assert.Empty(NeverInSource.AReferenceToTheMigrations("Concord.Cli", project));
    }

    [Theory]
    [InlineData("namespace Concord.Web.Pages.People.SigningIn { public class Broken { public Concord.Places.Domain.Body? It; } }", "Concord.Web.Pages.People.SigningIn.Broken")]
    [InlineData("namespace AspNetCoreGeneratedDocument { public class Pages_People_Broken { public Concord.Places.Domain.Body? It; } }", "AspNetCoreGeneratedDocument.Pages_People_Broken")]
    public void When_pages_use_the_inside_of_another_module(string page, string name) => Falls(Never.FromPagesIntoAnothersFolders, page,
        $"{name} → Concord.Places.Domain.Body: the pages of People use the inside of Places. Ask a class at the root of Places, or move the page to Pages/Places");

    [Fact]
    public void But_not_when_they_use_the_inside_of_their_own() =>
        Assert.Empty(Never.FromPagesIntoAnothersFolders(Build("namespace Concord.Web.Pages.Places.Bodies { public class Fine { public Concord.Places.Domain.Body? It; public Concord.People.Access? Who; } }")));

    [Fact]
    public void When_one_face_knows_the_other()
    {
        const string project = """<Project><ItemGroup><ProjectReference Include="../Concord.Cli/Concord.Cli.csproj" /></ItemGroup></Project>""";
        Assert.Equal(["Concord.Web → Concord.Cli: the faces do not know each other. Move what both need into the module"], NeverInSource.AReferenceBetweenFaces("Concord.Web", project));
        Assert.Equal(["Concord.Web → Concord.Cli: the faces do not know each other. Move what both need into the module"], Never.FromOneFaceToTheOther(new("Concord.Web", ["Concord", "Concord.Cli"], [], [])));
    }

    [Theory]
    [InlineData("PackageReference")]
    [InlineData("ProjectReference")]
    [InlineData("FrameworkReference")]
    public void When_a_pure_library_refers_to_something(string kind) =>
        Assert.Equal(["Concord.Matching → Something: a pure library stands alone, so that anybody can use it. Write the few lines that are needed, or do this in a module"],
            NeverInSource.AReferenceOfAPureLibrary("Concord.Matching", $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><{kind} Include="Something" /></ItemGroup></Project>"""));

    [Fact]
    public void When_an_interface_has_one_implementer()
    {
        var house = Build("namespace Concord.Plans { public interface IPlanStore; public class PlanStore : IPlanStore; }");
        Assert.Contains("Concord.Plans.IPlanStore has 1 implementer: abstract the second time. Use the class itself", Never.AnInterfaceForOne([house], new Dictionary<string, string>()));
        Assert.DoesNotContain(Never.AnInterfaceForOne([house], new Dictionary<string, string> { ["Concord.Plans.IPlanStore"] = "said why" }), fault => fault.Contains("IPlanStore"));
    }

    [Theory]
    [InlineData("public class PlanManager;", "PlanManager", "Manager")]
    [InlineData("public static class DateHelper;", "DateHelper", "Helper")]
    [InlineData("public record PlanDto;", "PlanDto", "Dto")]
    [InlineData("public abstract class PageBase;", "PageBase", "Base")]
    [InlineData("static class Utils;", "Utils", "Utils")]
    public void When_a_name_says_nothing(string code, string type, string ending) =>
        Assert.Equal([$"src/X.cs: {type} says how it is built, not what it is. Name it by the trade instead of “{ending}”"], NeverInSource.AVagueName("src/X.cs", code));

    [Fact]
    public void But_not_when_a_word_happens_to_end_alike() => Assert.Empty(NeverInSource.AVagueName("src/Database.cs", "public class Database;"));

    [Fact]
    public void When_a_file_is_named_otherwise()
    {
        Assert.Equal(["src/Stuff.cs: holds Plan, Chapter and is named as none of them. Name the file as its main type"], NeverInSource.AFileNamedOtherwise("src/Stuff.cs", "namespace A; class Plan { class Stuff; } record Chapter;"));
        Assert.Empty(NeverInSource.AFileNamedOtherwise("src/Plan.cs", "namespace A; class Plan; record Chapter;"));
        Assert.Empty(NeverInSource.AFileNamedOtherwise("src/PlansTables.cs", "partial class ConcordDb;"));
    }

    [Fact]
    public void When_a_module_lacks_its_floor_or_its_papers()
    {
        Assert.Equal(
        [
            "Attic: a folder of src/Concord that is no module. Add it to ConcordModules.Floors, or move it into the module it belongs to",
            "Attic: has no README.md. Say in 30 lines which nouns, which rules, whom it asks and what it tells",
        ], NeverInSource.AModuleWithoutItsPapers("Attic", Floors, readme: null));
        Assert.Equal(["Plans: its README.md is longer than 30 lines. Keep what the next person needs first"], NeverInSource.AModuleWithoutItsPapers("Plans", Floors, string.Join('\n', Enumerable.Repeat("line", 31))));
        Assert.Empty(NeverInSource.AModuleWithoutItsPapers("Plans", Floors, string.Join('\n', Enumerable.Repeat("line", 30)) + "\n"));
    }

    private static void Falls(Func<Built, IEnumerable<string>> rule, string broken, string sentence) => Assert.Contains(sentence, rule(Build(broken)));

    private static Built Build(string addition = "", string file = "/src/Concord/House.cs")
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("Concord", [Tree(Sound, "/src/Concord/Sound.cs"), Tree(addition, file)], Framework, options);
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var made = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(made.Success, string.Join(Environment.NewLine, made.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error)));
        (assembly.Position, symbols.Position) = (0, 0);
        return Arrows.Read(assembly, symbols);
    }

    private static SyntaxTree Tree(string code, string file) => CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), path: file);
}
