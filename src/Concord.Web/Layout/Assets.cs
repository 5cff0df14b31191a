using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Concord.Web.Layout;

/// <summary>The address of a built file, with its content's hash so that a new version has a new address.</summary>
public sealed class Assets(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, string> addresses = new(StringComparer.Ordinal);

    public string Address(string name) => addresses.GetOrAdd(name, file =>
    {
        var found = environment.WebRootFileProvider.GetFileInfo($"built/{file}");
        if (!found.Exists) return $"/built/{file}";
        using var stream = found.CreateReadStream();
        return $"/built/{file}?v={Convert.ToHexStringLower(SHA256.HashData(stream))[..12]}";
    });
}
