using System.Text.Json;

namespace Concord.Shared;

/// <summary>Data files that ship inside the product.</summary>
internal static class Shipped
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static T Read<T>(string name)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize<T>(stream, Web)!;
    }

    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static Stream Open(string name) => typeof(Shipped).Assembly.GetManifestResourceStream($"Concord.{name}")
        ?? throw new InvalidOperationException($"{name} does not ship with the product");
}
