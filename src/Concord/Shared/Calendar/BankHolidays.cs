using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Concord.Shared.Calendar;

/// <summary>
/// The bank holidays of England and Wales: those that come every year by rule, in any year from 1978, and those that were
/// proclaimed, as versioned configuration. What ships is <see cref="Shipped"/>; <c>Concord:Calendar:BankHolidays</c> names a file with another.
/// </summary>
public sealed class BankHolidays
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private readonly ConcurrentDictionary<int, IReadOnlyList<BankHoliday>> years = new();

    private BankHolidays(InFile file) => (Version, Proclaimed) = (file.Version, file.Proclaimed);

    /// <summary>The list that ships with the product.</summary>
    public static BankHolidays Shipped { get; } = Parse(Concord.Shared.Shipped.Text("Shared.Calendar.bank-holidays.json"));

    /// <summary>Which list this is; it stands beside what was counted by it.</summary>
    public string Version { get; }

    /// <summary>Those that no rule gives.</summary>
    public IReadOnlyList<ProclaimedHoliday> Proclaimed { get; }

    /// <summary>The bank holidays of a year, in order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is before 1978, when the list was another.</exception>
    public IReadOnlyList<BankHoliday> In(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, HolidayRule.FirstYear);
        return years.GetOrAdd(year, Year);
    }

    /// <summary>The bank holiday on a day, or none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before 1978.</exception>
    public BankHoliday? On(DateOnly day) => In(day.Year).FirstOrDefault(holiday => holiday.Day == day);

    /// <summary>Reads a list.</summary>
    /// <exception cref="FormatException">It is no list of bank holidays; the message says what is wrong, and where.</exception>
    public static BankHolidays Parse(string json)
    {
        try
        {
            var holidays = JsonSerializer.Deserialize<InFile>(json, Json) is { } file ? new BankHolidays(file) : null;
            var faults = holidays is null ? ["the file says null"] : holidays.Faults().ToList();
            return faults.Count == 0 ? holidays! : throw new FormatException($"These are no bank holidays: {string.Join("; ", faults)}");
        }
        catch (JsonException problem)
        {
            throw new FormatException($"These are no bank holidays: {problem.Message}", problem);
        }
    }

    /// <summary>Reads a list from a file.</summary>
    /// <exception cref="FormatException">The file is not there or is no list of bank holidays.</exception>
    public static BankHolidays Load(string file)
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

    private List<BankHoliday> Year(int year)
    {
        var moved = Proclaimed.Select(holiday => holiday.InsteadOf).ToHashSet();
        var proclaimed = Proclaimed.Where(holiday => holiday.Day.Year == year).Select(holiday => new BankHoliday(holiday.Day, holiday.Name));
        return [.. HolidayRule.In(year).Where(holiday => !moved.Contains(holiday.Day)).Concat(proclaimed).OrderBy(holiday => holiday.Day)];
    }

    private IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(Version)) yield return "version is empty";
        foreach (var holiday in Proclaimed)
        {
            if (holiday.Day.Year < HolidayRule.FirstYear) yield return $"{holiday.Day:yyyy-MM-dd}: the rule begins in {HolidayRule.FirstYear}";
            else if (HolidayRule.IsWeekend(holiday.Day)) yield return $"{holiday.Day:yyyy-MM-dd} is a {holiday.Day.DayOfWeek}, which is free without it";
            else if (In(holiday.Day.Year).Count(other => other.Day == holiday.Day) > 1) yield return $"{holiday.Day:yyyy-MM-dd} is a bank holiday twice";
            if (holiday.InsteadOf is { } moved && (moved.Year < HolidayRule.FirstYear || HolidayRule.In(moved.Year).All(other => other.Day != moved)))
                yield return $"{holiday.Day:yyyy-MM-dd}: {moved:yyyy-MM-dd} is no bank holiday that could be moved";
        }
    }

    private sealed record InFile(string Version, IReadOnlyList<ProclaimedHoliday> Proclaimed);
}
