namespace Concord.Shared.Promises;

public enum PromiseKind { Exact, Month, Quarter, Season, Year, Range, From, By, Ongoing, Event, Later, Compound, Recurring, Relative, Unread }
