namespace Concord.Shared.Promises;

/// <summary>What sort of promise a delivery wording makes.</summary>
public enum PromiseKind
{
    /// <summary>One day: "31 March 2026".</summary>
    Exact,
    Month,
    Quarter,
    Season,

    /// <summary>A calendar, financial or academic year.</summary>
    Year,

    /// <summary>From one span to another ("2018 – 2020"), or a part of a year that is none of the above ("Early 2019", "H1 2026", "Easter 2026").</summary>
    Range,

    /// <summary>A start and no end: "From April 2019".</summary>
    From,

    /// <summary>An end and no start: "By Spring 2019".</summary>
    By,
    Ongoing,

    /// <summary>Again and again: "Quarterly", "Biannually until 2029".</summary>
    Recurring,

    /// <summary>Counted from publication or from an event: "within 6 months".</summary>
    Relative,

    /// <summary>After publication and within a span: "Later in 2019".</summary>
    Later,

    /// <summary>Hangs on something that has no day: "At a suitable legislative opportunity".</summary>
    Event,

    /// <summary>Understood, and no date in it: "TBC", "Long term".</summary>
    Undated,

    /// <summary>Said to be done already, without a date: "In place".</summary>
    Done,

    /// <summary>Several promises in one cell.</summary>
    Compound,

    /// <summary>Not understood; the words are kept and the rule says why.</summary>
    Unread,
}
