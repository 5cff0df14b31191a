using System.Text.Json;
using System.Text.Json.Serialization;

namespace Concord.Shared.Promises;

/// <summary>
/// What the words of a delivery date mean, as versioned configuration. The set that ships is <see cref="Shipped"/>;
/// <c>Concord:Promises:Rules</c> names a file with another. docs/promised-dates.md shows it.
/// </summary>
public sealed record PromiseRules(
    string Version, SeasonTable Seasons, PartsOfYear PartsOfYear, FinancialYear FinancialYear, AcademicYear AcademicYear, NamedDays NamedDays)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new MonthDay.InJson() },
    };

    /// <summary>The rules that ship with the product.</summary>
    public static PromiseRules Shipped { get; } = Parse(Concord.Shared.Shipped.Text("Shared.Promises.promise-rules.json"));

    /// <summary>Reads a rule set.</summary>
    /// <exception cref="FormatException">It is no rule set; the message says what is wrong, and where.</exception>
    public static PromiseRules Parse(string json)
    {
        PromiseRules? rules;
        try
        {
            rules = JsonSerializer.Deserialize<PromiseRules>(json, Json);
        }
        catch (JsonException problem)
        {
            throw new FormatException($"These are no rules for promised dates: {problem.Message}", problem);
        }
        var faults = rules is null ? ["the file says null"] : rules.Faults().ToList();
        return faults.Count == 0 ? rules! : throw new FormatException($"These are no rules for promised dates: {string.Join("; ", faults)}");
    }

    /// <summary>Reads a rule set from a file.</summary>
    /// <exception cref="FormatException">The file is not there or is no rule set.</exception>
    public static PromiseRules Load(string file)
    {
        try
        {
            return Parse(File.ReadAllText(file));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new FormatException($"{file}: {problem.Message}", problem);
        }
    }

    /// <summary>Every rule with what it makes of an example in a year: rows for a page.</summary>
    public IReadOnlyList<PromiseRuleRow> Rows(int year) => PromiseRuleRow.Of(this, year);

    private IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(Version)) yield return "version is empty";
        foreach (var (name, months) in PartsOfYear.Named)
            if (months.First < 1 || months.Last > 12 || months.First > months.Last)
                yield return $"partsOfYear.{name}: months {months.First} to {months.Last} are not a part of a year";
        if (FinancialYear.FirstMonth is < 1 or > 12) yield return $"financialYear.firstMonth: there is no month {FinancialYear.FirstMonth}";
        if (AcademicYear.FirstMonth is < 1 or > 12) yield return $"academicYear.firstMonth: there is no month {AcademicYear.FirstMonth}";
        foreach (var (name, span) in AcademicYear.Terms.Concat(NamedDays.Named))
            if (span.EndsNextYear)
                yield return $"{name}: {span.Last} comes before {span.First}; only a season may pass the end of a year";
    }
}
