using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Concord.Data;

/// <summary>Short lists and fields that are read and written whole, as JSON text: the same on both engines.</summary>
internal static class JsonColumns
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PropertyBuilder<IReadOnlyList<T>> AsJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(
        list => JsonSerializer.Serialize(list, Plain),
        text => JsonSerializer.Deserialize<List<T>>(text, Plain)!,
        new ValueComparer<IReadOnlyList<T>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list.ToList()));

    public static PropertyBuilder<Dictionary<string, string>> AsJson(this PropertyBuilder<Dictionary<string, string>> property) => property.HasConversion(
        values => JsonSerializer.Serialize(values, Plain),
        text => JsonSerializer.Deserialize<Dictionary<string, string>>(text, Plain)!,
        new ValueComparer<Dictionary<string, string>>((a, b) => a!.Count == b!.Count && !a.Except(b).Any(), values => values.Count, values => new(values)));

    public static PropertyBuilder<T> AsJsonObject<T>(this PropertyBuilder<T> property) where T : class => property.HasConversion(
        value => JsonSerializer.Serialize(value, Plain),
        text => JsonSerializer.Deserialize<T>(text, Plain)!);
}
