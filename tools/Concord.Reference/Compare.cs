using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Concord.Segregation;

namespace Concord.Reference;

/// <summary>Our answer against theirs, within the tolerance the case gives.</summary>
internal static class Compare
{
    public static Outcome With(ReferenceCase c, object? ours, double extra = 0)
    {
        var (relative, absolute) = Tolerance(c.Tolerance);
        var difference = Difference(c.Expected!.Value, ours, relative, absolute + extra, "");
        return difference is null ? Outcome.Met() : Outcome.Missed(difference);
    }

    public static (double Relative, double Absolute) Tolerance(string text)
    {
        double Read(string kind) => Regex.Match(text, kind + @"\s+([0-9.eE+-]+)", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } m
            ? double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        return (Read("rel"), Read("abs"));
    }

    private static string? Difference(JsonElement expected, object? ours, double relative, double absolute, string where)
    {
        switch (ours)
        {
            case Estimate e:
                return Difference(expected, e.Value, relative, absolute, where);
            case null:
                return expected.ValueKind == JsonValueKind.String ? null : $"{where}ours undefined, theirs {expected}";
            case double d:
                if (expected.ValueKind != JsonValueKind.Number) return $"{where}ours {Show(d)}, theirs {expected}";
                var theirs = expected.GetDouble();
                return Math.Abs(d - theirs) <= absolute + (relative * Math.Abs(theirs)) ? null : $"{where}ours {Show(d)}, theirs {Show(theirs)}";
            case int i:
                return Difference(expected, (double)i, relative, absolute, where);
            case IReadOnlyDictionary<string, object?> record:
                foreach (var p in expected.EnumerateObject())
                {
                    if (!record.TryGetValue(p.Name, out var own)) continue;
                    if (Difference(p.Value, own, relative, absolute, $"{where}{p.Name}: ") is { } difference) return difference;
                }
                return record.Keys.FirstOrDefault(k => !expected.TryGetProperty(k, out _)) is { } missing ? $"{where}theirs has no {missing}" : null;
            case string s:
                return expected.ToString() == s ? null : $"{where}ours {s}, theirs {expected}";
            case System.Collections.IEnumerable many:
                if (expected.ValueKind != JsonValueKind.Array) return $"{where}theirs is not a list";
                var list = many.Cast<object?>().ToArray();
                var count = expected.GetArrayLength();
                if (list.Length < count) return $"{where}ours has {list.Length} values, theirs {count}";
                for (var k = 0; k < count; k++)
                    if (Difference(expected[k], list[k], relative, absolute, $"{where}[{k}] ") is { } difference) return difference;
                return null;
            default:
                throw new ArgumentException($"Cannot compare a {ours.GetType().Name}");
        }
    }

    private static string Show(double d) => d.ToString("R", CultureInfo.InvariantCulture);
}
