using System.Runtime.CompilerServices;
using System.Text.Json;
using Concord.Web.Components;

namespace Concord.Web.Tests.Components;

/// <summary>The examples that the design system ships with its own templates: options in, HTML out.</summary>
static class Fixtures
{
    public static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    static readonly string Folder = Path.Combine(Root, "src/Concord.Web/Assets/node_modules/govuk-frontend/dist/govuk/components");

    public static readonly IReadOnlyDictionary<string, Type> Offered = typeof(Component).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Component)) && !type.IsAbstract)
        .ToDictionary(type => Kebab(type.Name), StringComparer.Ordinal);

    public static IEnumerable<string> Components()
    {
        Assert.True(Directory.Exists(Folder), "The design system's package is not installed: run bin/test, which installs it");
        return Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);
    }

    public static IReadOnlyList<Fixture> Of(string component)
    {
        Assert.True(Directory.Exists(Folder), "The design system's package is not installed: run bin/test, which installs it");
        using var file = File.OpenRead(Path.Combine(Folder, component, "fixtures.json"));
        return JsonSerializer.Deserialize<FixtureFile>(file, JsonSerializerOptions.Web)!.Fixtures;
    }

    static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(c)}" : $"{c}"));

    static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    sealed record FixtureFile(IReadOnlyList<Fixture> Fixtures);
}

sealed record Fixture(string Name, JsonElement Options, string Html);
