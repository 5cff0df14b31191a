using System.Text.Json;
using Concord.Rounds.Domain;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Concord.Rounds.Data;

/// <summary>A return's content is kept whole, as JSON: the same on both engines.</summary>
internal sealed class StoredContent() : ValueConverter<ReturnContent, string>(content => content.ToJson(), text => ReturnContent.FromJson(text));

internal sealed class ContentComparer() : ValueComparer<ReturnContent>((a, b) => a == null ? b == null : a.Equals(b), content => content.GetHashCode(), content => content);

internal sealed class StoredRating() : ValueConverter<ModeratedRating, string>(
    rating => JsonSerializer.Serialize(rating, JsonSerializerOptions.Web), text => JsonSerializer.Deserialize<ModeratedRating>(text, JsonSerializerOptions.Web)!);
