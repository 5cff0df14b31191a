using System.Globalization;

namespace Concord.TransparencyLog;

/// <summary>An instant has one text, so that its bytes can be hashed.</summary>
internal static class Instant
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public static DateTime Cut(DateTime at) => at.Kind == DateTimeKind.Utc ? new(at.Ticks - at.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc) : throw new ArgumentException("An instant of a log is UTC", nameof(at));

    public static string Write(DateTime at) => at.ToString(Form, CultureInfo.InvariantCulture);

    public static bool TryRead(string? text, out DateTime at) =>
        DateTime.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out at);
}
