using System.Text.Json;
using System.Text.Json.Serialization;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Changing;
using Concord.Plans.Importing.Documents;

namespace Concord.Plans.Importing;

/// <summary>A plan that was taken out of Concord as JSON comes back as it was: cells, parts, milestones and indicators. What its promises mean is read anew.</summary>
internal sealed class ConcordJson
{
    private sealed record PlanFile(string Code, string Title, string Publisher, string Published, IReadOnlyList<ChapterFile> Chapters);

    private sealed record ChapterFile(int Number, string Title, IReadOnlyList<ActionFile> Actions);

    private sealed record ActionFile(
        string Ref, string Text, string SourceText, string SourceLead, string SourcePromised, PromiseFile Promised, ActionKind Kind, string DoneMeans,
        IReadOnlyList<string> Components, IReadOnlyList<MilestoneFile> Milestones, IReadOnlyList<IndicatorFile> Indicators,
        IReadOnlyList<InLanguage> OtherLanguages, IReadOnlyList<Beside> Beside, long? TargetFigure = null, string? TargetUnit = null, int? Line = null,
        IReadOnlyList<LeadFile>? Leads = null, string? Origin = null, IReadOnlyList<BaselineFile>? Baselines = null, ReviewCadence? ReviewCadence = null, string WouldStop = "", IReadOnlyList<Footnote>? Footnotes = null)
    {
        // What a change made has no cell of a document: its leads are named one by one.
        public string LeadNamed => SourceLead.Length > 0 || Origin is null ? SourceLead : string.Join(" / ", (Leads ?? []).Where(lead => lead.To is null).Select(lead => lead.Named));
    }

    private sealed record LeadFile(string Named, DateOnly? To = null);

    private sealed record MilestoneFile(
        bool IsWhole, bool FromCell, string Text, PromiseFile Promised, string Led, IReadOnlyList<string> Slipped, IReadOnlyList<IndicatorFile> Indicators, IReadOnlyList<InLanguage> OtherLanguages, string? Ref = null);

    private sealed record IndicatorFile(string Text, PromiseFile Promised, IReadOnlyList<InLanguage> OtherLanguages, string? Ref = null);

    private sealed record BaselineFile(PromiseFile Promised, DateOnly SetOn, string Reason, string Authority, int? Milestone = null);

    private sealed record PromiseFile(string Text);

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter<ActionKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new JsonStringEnumConverter<ReviewCadence>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private readonly SourceFile source;
    private readonly PlanFile plan;

    private ConcordJson(SourceFile source, PlanFile plan) => (this.source, this.plan) = (source, plan);

    public TitlePageFacts Facts => new(plan.Publisher, plan.Published, TitlePageFacts.DayOf(plan.Published));

    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith("\xEF\xBB\xBF"u8) ? bytes[3..] : bytes;
        start = start.TrimStart(" \t\r\n"u8);
        return start.StartsWith("{"u8) && start[1..].TrimStart(" \t\r\n"u8) is [(byte)'"' or (byte)'}', ..];
    }

    /// <exception cref="PlanNotReadable">It is no JSON, or another shape than the published schema's.</exception>
    public static ConcordJson Open(string fileName, ReadOnlyMemory<byte> bytes)
    {
        var file = DocumentBytes.Of(fileName, bytes).Source;
        try
        {
            var start = bytes.Span.StartsWith("\xEF\xBB\xBF"u8) ? bytes[3..] : bytes;
            return new(file, JsonSerializer.Deserialize<PlanFile>(start.Span, Options)!);
        }
        catch (JsonException problem)
        {
            var where = problem.LineNumber is { } line ? $" (line {line + 1}{(problem.Path is { Length: > 1 } path ? $", {path}" : "")})" : "";
            throw new PlanNotReadable(file.File, $"is not a plan as Concord writes it in JSON{where}", "Take the plan out of Concord again as JSON; its schema is at /schemas/plan-1.json");
        }
    }

    public PlanDraft Read(DraftReading reading, PlanReadOptions? options)
    {
        var chapters = plan.Chapters.Select(chapter => new ChapterDraft(chapter.Number, chapter.Title, [.. chapter.Actions.Select(action => Of(action, reading, options?.Code))])).ToList();
        var accounts = new SortedDictionary<LineKind, int> { [LineKind.Title] = 1, [LineKind.ChapterHeading] = chapters.Count, [LineKind.ActionRow] = chapters.Sum(chapter => chapter.Actions.Count) };
        return new(options?.Title ?? plan.Title, source, chapters, [.. Unknown(chapters)], accounts);
    }

    private ActionDraft Of(ActionFile row, DraftReading reading, string? code) => new(
        code is not null && row.Ref.StartsWith($"{plan.Code}-", StringComparison.OrdinalIgnoreCase) ? code + row.Ref[plan.Code.Length..] : row.Ref,
        row.Line ?? 0, row.Text, row.SourceText, row.LeadNamed, row.SourcePromised, LeadReading.Read(row.LeadNamed, reading.Names), row.Components, [.. (row.Footnotes ?? []).Select(note => new FootnoteDraft(note.Mark, row.Line ?? 0, note.Text))])
    {
        Promised = reading.Promise(row.Promised.Text), Kind = row.Kind, DoneMeans = row.DoneMeans, TargetFigure = row.TargetFigure, TargetUnit = row.TargetUnit,
        ReviewCadence = row.ReviewCadence, WouldStop = row.WouldStop, Baselines = [.. (row.Baselines ?? []).Select(each => Of(each, row.Ref, reading))],
        OtherLanguages = row.OtherLanguages, Beside = row.Beside, Indicators = [.. row.Indicators.Select(each => Of(each, reading))],
        Milestones = [.. row.Milestones.Where(each => !each.IsWhole && !each.FromCell).Select(each => new MilestoneDraft(each.Ref, row.Line ?? 0, each.Text, each.Text, reading.Promise(each.Promised.Text))
        {
            Led = each.Led, Slipped = each.Slipped, OtherLanguages = each.OtherLanguages, Indicators = [.. each.Indicators.Select(indicator => Of(indicator, reading))],
        })],
    };

    // Its words were read on its own day when it was set.
    private BaselineDraft Of(BaselineFile row, string reference, DraftReading reading) => row.Reason.Length <= ChangeRequest.LongestReason && row.Authority.Length <= ChangeRequest.LongestAuthority && row.Promised.Text.Length <= Rebaselining.LongestWording
        ? new(row.Milestone, reading.PromiseOn(row.Promised.Text, row.SetOn), row.SetOn, row.Reason, row.Authority)
        : throw new PlanNotReadable(source.File, $"has a baseline of {reference} that is longer than any that Concord sets", "Take the plan out of Concord again as JSON");

    private static IndicatorDraft Of(IndicatorFile row, DraftReading reading) => new(row.Ref, 0, row.Text, reading.Promise(row.Promised.Text)) { OtherLanguages = row.OtherLanguages };

    private static IEnumerable<NotUnderstood> Unknown(IEnumerable<ChapterDraft> chapters) => chapters.SelectMany(chapter => chapter.Actions)
        .SelectMany(action => action.Leads.Where(lead => lead.Body.Length == 0).Select(lead => (action, lead.Named))).DistinctBy(each => LeadNames.Key(each.Named))
        .Select(each => new NotUnderstood(each.action.Line, each.Named, $"No body is known as “{each.Named}” ({each.action.Ref})"));
}
