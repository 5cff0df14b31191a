using Concord.Plans.Domain;

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
    IReadOnlyDictionary<LineKind, int> Accounts);

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
    IReadOnlyList<FootnoteDraft> Footnotes);

/// <summary>Named is the body's name as this cell has it; Body and ShortName are what it was taken to mean.</summary>
public sealed record LeadDraft(string Body, string ShortName, string Named, LeadRole Role);

public sealed record FootnoteDraft(int Mark, int Line, string Text);

/// <summary>Line counts from 1.</summary>
public sealed record NotUnderstood(int Line, string Text, string Why);

public enum LineKind
{
    Title,
    FrontMatter,
    Contents,
    ChapterHeading,
    ChapterText,
    TableHeader,
    ActionRow,
    Footnote,
    PageFurniture,
    BackMatter,
    NotUnderstood,
}
