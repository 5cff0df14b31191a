using System.Globalization;
using Concord.People;
using Concord.Places;
using Concord.Shared;
using Concord.Shared.Calendar;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Concord.Web.Pages.Places.Timing;

[Needs(Permission.ReadRound)]
public sealed class CalendarModel(Access access, QuietDays quiet, ConcordSettings settings, TimeProvider clock) : PageModel
{
    public int Year { get; private set; }
    public bool MayRun { get; private set; }
    public IReadOnlyList<QuietDays.Period> Periods { get; private set; } = [];
    public IReadOnlyList<BankHoliday> Holidays { get; private set; } = [];
    public string Version => settings.BankHolidays.Version;

    public static bool IsKnown(int year) => year is >= 2000 and < 2200;

    public async Task OnGetAsync([FromQuery] string? year, CancellationToken cancel)
    {
        Year = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && IsKnown(asked) ? asked : clock.Today().Year;
        MayRun = await access.MayAsync(User.Actor(), Permission.RunRound, [Scope.Programme], cancel);
        Periods = await quiet.BetweenAsync(new(Year, 1, 1), new(Year, 12, 31), cancel);
        Holidays = settings.BankHolidays.In(Year);
    }
}
