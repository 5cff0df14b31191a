namespace Concord.Plans.Importing.Tables;

/// <summary>What a column of a plan's table can be. Beside is kept under its own heading; NotRead is what Concord works out itself.</summary>
public enum ColumnRole
{
    Reference, ChapterNumber, Chapter, Action, Parts, Lead, Contributor, Promised, Kind, DoneMeans, TargetFigure, TargetUnit,
    MilestoneReference, Milestone, MilestonePromised, MilestoneLead, Slipped, IndicatorReference, Indicator, IndicatorPromised, ReviewCadence, WouldStop, Footnotes, Beside, NotRead,
}

public static class ColumnRoles
{
    public static string InWords(this ColumnRole role) => role switch
    {
        ColumnRole.Reference => "The action’s reference",
        ColumnRole.ChapterNumber => "The chapter’s number",
        ColumnRole.Chapter => "The chapter or theme",
        ColumnRole.Action => "The action",
        ColumnRole.Parts => "The action’s parts",
        ColumnRole.Lead => "Who leads",
        ColumnRole.Contributor => "Who contributes",
        ColumnRole.Promised => "When it is promised",
        ColumnRole.Kind => "The kind of action",
        ColumnRole.DoneMeans => "What done means",
        ColumnRole.TargetFigure => "The target figure",
        ColumnRole.TargetUnit => "The target’s unit",
        ColumnRole.MilestoneReference => "The milestone’s reference",
        ColumnRole.Milestone => "The milestone",
        ColumnRole.MilestonePromised => "When the milestone is promised",
        ColumnRole.MilestoneLead => "Who leads the milestone",
        ColumnRole.Slipped => "Earlier dates of the milestone",
        ColumnRole.IndicatorReference => "The indicator’s reference",
        ColumnRole.Indicator => "The indicator",
        ColumnRole.IndicatorPromised => "When the indicator is due",
        ColumnRole.ReviewCadence => "How often it is reviewed",
        ColumnRole.WouldStop => "What would stop it",
        ColumnRole.Footnotes => "The document’s footnotes, as [1] and so on",
        ColumnRole.Beside => "Something else: keep it under its heading",
        ColumnRole.NotRead => "Leave it out",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}

/// <summary>A role, and the language of the column where the table has the same in several ("Action:fr").</summary>
public sealed record ColumnMeaning(ColumnRole Role, string? Language = null)
{
    public static readonly ColumnMeaning Beside = new(ColumnRole.Beside);

    public override string ToString() => Language is null ? Role.ToString() : $"{Role}:{Language}";

    public static bool TryParse(string text, out ColumnMeaning meaning)
    {
        var parts = text.Trim().Split(':', 2);
        var known = Enum.TryParse<ColumnRole>(parts[0], ignoreCase: true, out var role) && Enum.IsDefined(role) && !char.IsDigit(parts[0][0]);
        meaning = new(role, parts.Length == 2 && parts[1].Length is > 0 and <= 10 ? parts[1].ToLowerInvariant() : null);
        return known;
    }
}
