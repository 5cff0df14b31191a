using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Concord.TransparencyLog;

/// <summary>Takes a line apart without ever throwing: exactly these members in this order, or a reason.</summary>
internal static class LineMembers
{
    /// <summary>One level is the line's own.</summary>
    public const int MostDepthOfContent = 63;

    public static T? Read<T>(ReadOnlyMemory<byte> line, string[] names, Func<JsonElement[], T?> make, ref string why) where T : class
    {
        if (!Utf8.IsValid(line.Span)) return Not("it is not UTF-8", out why);
        try
        {
            using var document = JsonDocument.Parse(line, new() { AllowDuplicateProperties = false, MaxDepth = MostDepthOfContent + 1 });
            if (document.RootElement.ValueKind != JsonValueKind.Object) return Not("it is no JSON object", out why);
            var members = document.RootElement.EnumerateObject().ToArray();
            if (!members.Select(member => member.Name).SequenceEqual(names, StringComparer.Ordinal)) return Not($"its members are not {string.Join(", ", names)}, in this order", out why);
            return make([.. members.Select(member => member.Value)]);
        }
        catch (JsonException)
        {
            return Not("it is not JSON", out why);
        }
        // A string may hold half of a surrogate pair, escaped.
        catch (InvalidOperationException)
        {
            return Not("it holds text that is no Unicode", out why);
        }

        static T? Not(string reason, out string why)
        {
            why = reason;
            return null;
        }
    }

    public static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static long? Whole(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var whole) && whole >= 0 ? whole : null;

    /// <summary>The bytes before the last member, if it is written as it must be: <c>,"name":"…"}</c> with so many characters.</summary>
    public static ReadOnlySpan<byte> Before(ReadOnlySpan<byte> line, string last, int characters)
    {
        var length = Encoding.UTF8.GetByteCount(last) + characters + 7;
        if (line.Length < length) return default;
        var (start, end) = (Encoding.UTF8.GetBytes($",\"{last}\":\""), "\"}"u8.ToArray());
        return line[^length..].StartsWith(start) && line.EndsWith(end) ? line[..^length] : default;
    }
}
