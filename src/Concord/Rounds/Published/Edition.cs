using System.Globalization;

namespace Concord.Rounds.Published;

/// <summary>One released publication: which round it is of, and which version of it.</summary>
public sealed record Edition(Guid Id, int Round, string RoundName, DateOnly PeriodFrom, DateOnly PeriodTo, DateOnly MeetingOn, int Version, DateTime At, string Note, bool ByException)
{
    /// <summary>What it is called in addresses: “3”, and “3.2” for the second version.</summary>
    public string Key => Version == 1 ? Round.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Round}.{Version}");

    public string Called => Version == 1 ? RoundName : string.Create(CultureInfo.InvariantCulture, $"{RoundName}, version {Version}");
}
