using System.Globalization;
using Concord.Shared.Promises;

namespace Concord.Tests.Shared.Promises;

/// <summary>
/// A delivery wording and how a careful person reads it: kind, EDTF, earliest and latest day, a dot for none. Parts
/// are named where they say more than the whole: what is promised, then the same four.
/// </summary>
public sealed record Wording(string Text, string Read, params string[] Parts)
{
    public static string Of(PromisedDate read) => Of(read.Kind, read.Edtf, read.Earliest, read.Latest);

    public static string Of(PromisedPart part) => $"{part.What}: {Of(part.Kind, part.Edtf, part.Earliest, part.Latest)}";

    public static string[] PartsOf(PromisedDate read) =>
        read.Parts is [{ What: null }] or [] ? [] : [.. read.Parts.Select(Of)];

    private static string Of(PromiseKind kind, string? edtf, DateOnly? earliest, DateOnly? latest) =>
        $"{kind} {edtf ?? "·"} {Day(earliest)} {Day(latest)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "·";
}
