using Concord.Plans.Domain;
using Concord.Plans.Importing.Tables;
using Concord.Shared.Promises;

namespace Concord.Plans.Importing;

/// <summary>
/// A published plan as it was read, before anyone has agreed to it. <see cref="Accounts"/> says how many lines
/// were read as what, every line that is not blank once; <see cref="NotUnderstood"/> lists what a person must look at.
/// </summary>
public sealed record PlanDraft(
    string Title,
    SourceFile Source,
    IReadOnlyList<ChapterDraft> Chapters,
    IReadOnlyList<NotUnderstood> NotUnderstood,
    IReadOnlyDictionary<LineKind, int> Accounts)
{
    /// <summary>How the columns of the document's tables were understood; empty for plain text, whose columns are always the same three.</summary>
    public IReadOnlyList<TableColumns> Tables { get; init; } = [];

    /// <summary>The bodies that would lead its actions, of those whose names are known.</summary>
    public IReadOnlyList<Guid> LeadingBodies(IReadOnlyDictionary<string, Guid> known) =>
        [.. Chapters.SelectMany(chapter => chapter.Actions).SelectMany(row => row.LeadingBodies(lead => known.TryGetValue(lead.Body, out var body) ? body : null)).Distinct()];
}

public sealed record SourceFile(string File, string Sha256);

public sealed record ChapterDraft(int Number, string Title, IReadOnlyList<ActionDraft> Actions);

/// <summary>
/// One row of a table. The three Source strings are the cells exactly as they stand in the file. Text is what the
/// cell says outside its bullets, in plain words; Components are the bullets, which are delivered one by one.
/// </summary>
public sealed record ActionDraft(
    string Ref,
    int Line,
    string Text,
    string SourceText,
    string SourceLead,
    string SourcePromised,
    IReadOnlyList<LeadDraft> Leads,
    IReadOnlyList<string> Components,
    IReadOnlyList<FootnoteDraft> Footnotes)
{
    /// <summary>The sheet or table whose lines Line counts, where the file has several.</summary>
    public string? Part { get; init; }
    public required PromisedDate Promised { get; init; }
    public IReadOnlyList<MilestoneDraft> Milestones { get; init; } = [];

    /// <summary>Indicators of the whole action; those of a milestone stand with it.</summary>
    public IReadOnlyList<IndicatorDraft> Indicators { get; init; } = [];
    public IReadOnlyList<InLanguage> OtherLanguages { get; init; } = [];

    /// <summary>Columns that are neither of these, under their own headings.</summary>
    public IReadOnlyList<Beside> Beside { get; init; } = [];
    public ActionKind? Kind { get; init; }
    public string DoneMeans { get; init; } = "";
    public long? TargetFigure { get; init; }
    public string? TargetUnit { get; init; }

    public ReviewCadence? ReviewCadence { get; init; }
    public string WouldStop { get; init; } = "";

    /// <summary>What was promised anew before the plan was brought here, in the order of its changes.</summary>
    public IReadOnlyList<BaselineDraft> Baselines { get; init; } = [];
}

/// <param name="Milestone">The number of the milestone; null where a later version took its place.</param>
public sealed record BaselineDraft(int? Milestone, PromisedDate Promised, DateOnly SetOn, string Reason, string Authority);

/// <summary>Slipped are the dates that the document has struck out, the first promised first.</summary>
public sealed record MilestoneDraft(string? Ref, int Line, string Text, string SourceText, PromisedDate Promised)
{
    public string Led { get; init; } = "";
    public IReadOnlyList<string> Slipped { get; init; } = [];
    public IReadOnlyList<IndicatorDraft> Indicators { get; init; } = [];
    public IReadOnlyList<InLanguage> OtherLanguages { get; init; } = [];
}

public sealed record IndicatorDraft(string? Ref, int Line, string Text, PromisedDate Promised)
{
    public IReadOnlyList<InLanguage> OtherLanguages { get; init; } = [];
}

/// <summary>Named is the body's name as this cell has it; Body and ShortName are what it was taken to mean, empty where no body is known by that name.</summary>
public sealed record LeadDraft(string Body, string ShortName, string Named, LeadRole Role);

public sealed record FootnoteDraft(int Mark, int Line, string Text);

/// <summary>Line counts from 1, in the sheet or table that Part names, where the file has several.</summary>
public sealed record NotUnderstood(int Line, string Text, string Why, string? Part = null);

public enum LineKind
{
    Title,
    FrontMatter,
    Contents,
    ChapterHeading,
    ChapterText,
    TableHeader,
    ActionHeading,
    ActionRow,
    Footnote,
    PageFurniture,
    BackMatter,
    NotUnderstood,
}
