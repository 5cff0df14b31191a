using System.Globalization;

namespace Concord.Shared.Transparency;

/// <summary>Whether a clock may date an entry: what is once signed with a wrong instant stays, and every later entry would have to carry it on.</summary>
internal static class LogClock
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(5);

    /// <param name="at">What the clock says.</param>
    /// <param name="last">The last entry's instant.</param>
    /// <param name="there">What the database's clock says.</param>
    /// <param name="datedAhead">An instant of the last entry that the operator knows to be wrong.</param>
    public static void DemandTrue(DateTime at, DateTime last, DateTime there, DateTime? datedAhead)
    {
        RuleBroken.If(at - there > Most, $"Nothing can go into the public log while the clocks disagree: this service’s says {Written(at)}, the database’s {Written(there)}. Nothing was saved. Ask whoever runs the service to set its clock, then try again");
        RuleBroken.If(last - at > Most && last != datedAhead, $"Nothing can go into the public log: the clock says {Written(at)}, and the log’s last entry is of {Written(last)}. Nothing was saved. Ask whoever runs the service to set its clock, then try again. If the clock is right and that entry was dated wrongly, they set Concord:PublicLog:DatedAhead to {Stamp(last)}: entries carry that instant until the clock has passed it");
    }

    private static string Written(DateTime at) => at.ToString("d MMMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Stamp(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
