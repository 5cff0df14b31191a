using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Concord.Shared.Promises;

/// <summary>A span of days that comes every year.</summary>
public sealed record DaysOfYear(MonthDay First, MonthDay Last)
{
    internal bool EndsNextYear => Last.In(2001) < First.In(2001);

    internal (DateOnly First, DateOnly Last) In(int year) => (First.In(year), Last.In(EndsNextYear ? year + 1 : year));
}

/// <summary>A day of any year, written "03-01". "02-29" is the last day of February, leap year or not.</summary>
public readonly record struct MonthDay(int Month, int Day)
{
    internal DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    /// <summary>"03-01".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");

    internal sealed class InJson : JsonConverter<MonthDay>
    {
        public override MonthDay Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            return DateOnly.TryParseExact($"2000-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new(day.Month, day.Day)
                : throw new JsonException($"'{text}' is not a month and a day such as 03-01");
        }

        public override void Write(Utf8JsonWriter writer, MonthDay value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
