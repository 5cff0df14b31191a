namespace Concord.Shared.Calendar;

/// <summary>A day on which nobody is expected to work.</summary>
/// <param name="Day">The day that is free: of a substitute day, the substitute.</param>
/// <param name="Name">What it is called; a substitute says that it is one.</param>
public sealed record BankHoliday(DateOnly Day, string Name);
