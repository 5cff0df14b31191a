namespace Concord.Shared.Calendar;

/// <summary>A bank holiday that no rule gives: one more in a year, or one moved.</summary>
/// <param name="Day">The day that is free.</param>
/// <param name="Name">What it is called.</param>
/// <param name="InsteadOf">The day that the rule would have given and that is a working day this once.</param>
public sealed record ProclaimedHoliday(DateOnly Day, string Name, DateOnly? InsteadOf = null);
