using System.Text.Json;

namespace Concord.Reference;

/// <summary>One value computed by somebody else.</summary>
internal sealed record ReferenceCase(
    string Id, string Dataset, string Index, string Peer, JsonElement Params, JsonElement? Expected,
    string? PeerError, string Tolerance, bool PeerKnownWrong)
{
    public static ReferenceCase Read(JsonElement e) => new(
        e.GetProperty("id").GetString()!, e.GetProperty("dataset").GetString()!, e.GetProperty("index").GetString()!,
        e.GetProperty("peer").GetString()!, e.GetProperty("params"),
        e.TryGetProperty("expected", out var expected) ? expected : null,
        e.TryGetProperty("peer_error", out var error) ? error.GetString() : null,
        e.GetProperty("tolerance").ToString(),
        e.TryGetProperty("peer_known_wrong", out var wrong) && wrong.ValueKind == JsonValueKind.True);

    public string? Text(string name) => Param(name) is { } p ? p.ToString() : null;

    public double Number(string name, double otherwise = double.NaN)
        => Param(name) is not { } p ? otherwise
            : p.ValueKind == JsonValueKind.Number ? p.GetDouble()
            : double.Parse(p.GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    private JsonElement? Param(string name)
        => Params.ValueKind == JsonValueKind.Object && Params.TryGetProperty(name, out var p) ? p : null;

    public string[]? Groups => Param("groups") is { ValueKind: JsonValueKind.Array } g
        ? [.. g.EnumerateArray().Select(v => v.GetString()!)] : null;

    public string[]? Words(string name) => Param(name) is { ValueKind: JsonValueKind.Array } g ? [.. g.EnumerateArray().Select(v => v.ToString())] : null;
}
