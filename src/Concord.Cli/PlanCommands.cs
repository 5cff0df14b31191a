using System.CommandLine;
using Concord.Cli.History;
using Concord.People;
using Concord.Plans.Comparing;
using Concord.Plans.Importing;
using Concord.Plans.Importing.Tables;
using Concord.Shared;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Concord.Cli;

/// <summary>concord plan: published plans, and their history.</summary>
public static class PlanCommands
{
    /// <summary>The command and its verbs.</summary>
    public static Command Create() => new("plan", "Published plans") { Import(), PlanExportCommand.Create(), PlanChangesCommands.Changes(), PlanChangesCommands.Counts(), WriteLogCommand.Create(), VerifyLogCommand.Create() };

    private static readonly Argument<FileInfo> File = new("FILE") { Description = "The plan as published: XLSX, ODS, CSV, TSV, DOCX, HTML, Markdown, Concord's own JSON, or plain text" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read and report; save nothing" };
    private static readonly Option<bool> Json = new("--json") { Description = "Print what was read as one JSON object" };
    private static readonly Option<string?> Code = new("--code") { Description = "What references start with; otherwise the title's initials" };
    private static readonly Option<string?> Title = new("--title") { Description = "The plan's title, where the document does not say it well" };
    private static readonly Option<string?> Published = new("--published") { Description = "When it was published, such as “February 2019”: wording like “later this year” counts from there" };
    private static readonly Option<string[]> Columns = new("--column") { Description = "What a column is, such as --column \"Who=Lead\"; may be given several times. --columns lists them", AllowMultipleArgumentsPerToken = false };
    private static readonly Option<bool> ShowColumns = new("--columns") { Description = "Print how the columns of its tables were understood" };
    private static readonly Option<string?> VersionOf = new("--version-of") { Description = "The code of the plan of which this is a new version" };
    private static readonly Option<bool> AddBodies = new("--add-bodies") { Description = "Register every name that no body is known by as a new body" };

    private static readonly Option<string?> Exception = new("--exception") { Description = "Why it is published within a pre-election period, where one holds it" };

    private static Command Import()
    {
        var command = new Command("import", "Reads a published plan, and saves it unless told not to")
        {
            File, DryRun, Json, Code, Title, Published, Columns, ShowColumns, VersionOf, AddBodies, Exception, Host.Database,
        };
        command.SetAction((parsed, cancel) =>
        {
            var path = parsed.GetRequiredValue(File);
            RuleBroken.If(!path.Exists, $"There is no file {path}");
            RuleBroken.If(path.Length > UploadPlan.LargestFile, $"{path.Name} is larger than {UploadPlan.LargestFile / 1024 / 1024} MB. Save only the plan's text and tables, without pictures, and try again");
            return parsed.GetValue(DryRun)
                ? DryRunAsync(parsed, path, cancel)
                : Host.RunOnDatabaseAsync(parsed, (services, stop) => SaveAsync(parsed, services, path, stop), cancel);
        });
        return command;
    }

    // Needs no database: the departments that ship with the product are enough to read names.
    private static async Task<int> DryRunAsync(ParseResult parsed, FileInfo path, CancellationToken cancel)
    {
        var bytes = await System.IO.File.ReadAllBytesAsync(path.FullName, cancel);
        var rules = ConcordSettings.PromiseRulesFrom(Host.Configuration(parsed));
        PlanDraft Read(ColumnMappings columns) => ReadPlan.Alone(path.Name, bytes, rules, Options(parsed), columns);
        var draft = Read(ColumnMappings.None);
        if (Said(parsed, draft) is { } said) draft = Read(said);
        DemandActions(path, draft);
        await PrintAsync(parsed, draft, cancel);
        return 0;
    }

    private static async Task<int> SaveAsync(ParseResult parsed, IServiceProvider services, FileInfo path, CancellationToken cancel)
    {
        var (import, read) = (services.GetRequiredService<ImportPlan>(), services.GetRequiredService<ReadPlan>());
        var bytes = await System.IO.File.ReadAllBytesAsync(path.FullName, cancel);
        var (draft, facts, _) = await read.RunAsync(path.Name, bytes, Options(parsed), cancel: cancel);
        if (Said(parsed, draft) is { } said)
        {
            await services.GetRequiredService<SayColumns>().RunAsync([.. said.ByHeadings.Select(each => new SayColumns.Request(each.Key, each.Value))], Actor.CommandLine, cancel);
            (draft, facts, _) = await read.RunAsync(path.Name, bytes, Options(parsed), cancel: cancel);
        }
        DemandActions(path, draft);
        var names = parsed.GetValue(AddBodies) ? NamesMeant.AllNew(draft) : NamesMeant.Nothing;
        var source = await services.GetRequiredService<UploadPlan>().RunAsync(path.Name, bytes, Actor.CommandLine, cancel);
        var published = parsed.GetValue(Published) ?? facts.Published;
        var exception = parsed.GetValue(Exception) ?? "";
        if (parsed.GetValue(VersionOf) is { } plan)
        {
            var outcome = await services.GetRequiredService<RepublishPlan>().RunAsync(new(source, plan.ToLowerInvariant(), published) { Names = names, Exception = exception }, Actor.CommandLine, cancel: cancel);
            await PrintAsync(parsed, outcome.Draft, cancel);
            await Console.Error.WriteLineAsync($"Saved as version {outcome.Plan.Versions} of {outcome.Plan.Code}: {outcome.Count(Difference.Added)} added, {outcome.Count(Difference.Changed)} changed, {outcome.Count(Difference.Removed)} left out, {outcome.Count(Difference.Same)} the same");
            return 0;
        }
        var code = parsed.GetValue(Code) ?? await import.CodeForAsync(draft.Title, cancel);
        var total = draft.Chapters.Sum(chapter => chapter.Actions.Count);
        var slug = await WithProgress.RunAsync("Saving the actions", total, saved => import.RunAsync(new(source, draft.Title, code, facts.Publisher, published, "") { Names = names, Exception = exception }, Actor.CommandLine, saved, cancel));
        await PrintAsync(parsed, draft, cancel);
        await Console.Error.WriteLineAsync($"Saved as {code.ToUpperInvariant()}: /plans/{slug}");
        return 0;
    }

    private static PlanReadOptions Options(ParseResult parsed) => new(parsed.GetValue(Title), parsed.GetValue(Code)?.ToUpperInvariant(), parsed.GetValue(Published));

    // A column is named by its heading, whatever table it stands in; the others keep the meaning they were given.
    private static ColumnMappings? Said(ParseResult parsed, PlanDraft draft)
    {
        var said = (parsed.GetValue(Columns) ?? []).Select(each =>
        {
            var at = each.LastIndexOf('=');
            RuleBroken.If(at < 1, $"--column takes a heading and a role, such as \"Who=Lead\", not “{each}”");
            RuleBroken.If(!ColumnMeaning.TryParse(each[(at + 1)..], out var meaning), $"“{each[(at + 1)..]}” is no role of a column. Roles: {string.Join(", ", Enum.GetNames<ColumnRole>())}; with a language after a colon, such as Action:fr");
            return (Heading: each[..at].Trim(), Meaning: meaning);
        }).ToList();
        if (said.Count == 0) return null;
        foreach (var (heading, _) in said)
            RuleBroken.If(!draft.Tables.Any(table => table.Columns.Any(column => Is(column.Heading, heading))), $"No table has a column “{heading}”. Its columns: {string.Join(", ", draft.Tables.SelectMany(table => table.Columns).Select(column => column.Heading).Distinct())}");
        return draft.Tables.Aggregate(ColumnMappings.None, (mappings, table) => mappings.With(table.Headings,
            [.. table.Columns.Select(column => said.Where(each => Is(column.Heading, each.Heading)).Select(each => each.Meaning)
                .FirstOrDefault(said.Exists(each => each.Meaning == column.Meaning) ? ColumnMeaning.Beside : column.Meaning))]));

        static bool Is(string heading, string named) => string.Equals(heading.Trim(), named, StringComparison.OrdinalIgnoreCase);
    }

    private static void DemandActions(FileInfo path, PlanDraft draft)
    {
        if (draft.Chapters.Count > 0) return;
        var headings = draft.Tables.SelectMany(table => table.Columns).Select(column => column.Heading).Where(heading => heading.Length > 0).Distinct().ToList();
        throw new RuleBroken($"No column of {path.Name} says what the actions are. Its columns: {string.Join(", ", headings)}. Say which is which, such as --column \"{headings.FirstOrDefault("What")}=Action\"");
    }

    private static async Task PrintAsync(ParseResult parsed, PlanDraft draft, CancellationToken cancel)
    {
        if (parsed.GetValue(Json))
        {
            await using var output = Console.OpenStandardOutput();
            await PlanDraftJson.WriteAsync(draft, output, cancel);
            await output.WriteAsync("\n"u8.ToArray(), cancel);
            return;
        }
        AnsiConsole.Write(new Markup(Markup.Escape(draft.Title) + "\n", Style.Parse("bold")));
        var table = new Table().AddColumns("Chapter", "Title", "Actions").Border(TableBorder.Simple);
        foreach (var chapter in draft.Chapters) table.AddRow($"{chapter.Number}", Markup.Escape(chapter.Title), $"{chapter.Actions.Count}");
        table.AddRow("", "All", $"{draft.Chapters.Sum(chapter => chapter.Actions.Count)}");
        AnsiConsole.Write(table);
        if (parsed.GetValue(ShowColumns)) PrintColumns(draft);
        AnsiConsole.WriteLine(draft.NotUnderstood.Count == 0 ? "Everything was understood." : $"Not understood: {draft.NotUnderstood.Count}");
        foreach (var line in draft.NotUnderstood) AnsiConsole.WriteLine($"  {(line.Part is { } part ? $"{part}, " : "")}line {line.Line}: {line.Why}: {line.Text}");
    }

    private static void PrintColumns(PlanDraft draft)
    {
        foreach (var read in draft.Tables)
        {
            AnsiConsole.WriteLine($"{(read.Part is { } part ? $"{part}, " : "")}line {read.Line}, {read.Rows} rows{(read.AsSaid ? ", columns as you said" : "")}:");
            var table = new Table().AddColumns("Column", "Read as", "For example").Border(TableBorder.Simple);
            foreach (var column in read.Columns) table.AddRow(Markup.Escape(column.Heading), Markup.Escape($"{column.Meaning}"), Markup.Escape(column.Examples.FirstOrDefault("") is { Length: > 60 } most ? most[..60] + "…" : column.Examples.FirstOrDefault("")));
            AnsiConsole.Write(table);
        }
    }
}
