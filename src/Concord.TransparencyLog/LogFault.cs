namespace Concord.TransparencyLog;

/// <summary>What is wrong with a log.</summary>
public enum LogFault
{
    /// <summary>The first line is no header, or is not the one the log was begun with.</summary>
    Header,

    /// <summary>A line is no entry, or does not belong there.</summary>
    Unreadable,

    /// <summary>An entry's bytes do not give the leaf that it states.</summary>
    Altered,

    /// <summary>An entry that must be there is not.</summary>
    Missing,

    /// <summary>An index stands twice.</summary>
    Repeated,

    /// <summary>An entry stands after a later one.</summary>
    OutOfOrder,

    /// <summary>An entry is not the one that stood before its successor when that was written: its leaf was made anew.</summary>
    Replaced,

    /// <summary>An entry says it is earlier than one before it, or later than the head that covers it.</summary>
    BackDated,

    /// <summary>An entry stands beyond those that the head covers.</summary>
    NotCovered,

    /// <summary>The file ends too soon: in the middle of a line, or without its head.</summary>
    Cut,

    /// <summary>The head is unreadable, altered, of another log, or not signed with its key.</summary>
    Head,

    /// <summary>The entries do not give the root that was signed. Where they fit each other, the last is not the one that was signed.</summary>
    Root,

    /// <summary>The head is signed with another key than the one that is trusted.</summary>
    Key,

    /// <summary>The log does not carry on the earlier one it was compared with.</summary>
    Rewritten,

    /// <summary>What the log was compared with cannot serve: it is of another log, or does not hold itself.</summary>
    Earlier,
}
