using System.CommandLine;
using Concord.People;
using Concord.Plans.Importing;
using Concord.Shared;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Concord.Cli;

internal static class PlanCommands
{
    public static Command Create() => new("plan", "Published plans") { Import(), PlanExportCommand.Create() };

    private static Command Import()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The plan as plain text" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Read and report; save nothing" };
        var json = new Option<bool>("--json") { Description = "Print what was read as one JSON object" };
        var code = new Option<string?>("--code") { Description = "What references start with; otherwise the title's initials" };
        var command = new Command("import", "Reads a published plan, and saves it unless told not to") { file, dryRun, json, code, Host.Database };
        command.SetAction((parsed, cancel) =>
        {
            var path = parsed.GetRequiredValue(file);
            RuleBroken.If(!path.Exists, $"There is no file {path}");
            RuleBroken.If(path.Length > UploadPlan.LargestFile, $"{path.Name} is larger than 20 MB. Save the plan as plain text and try again");
            var options = new PlanReadOptions(Code: parsed.GetValue(code));
            return parsed.GetValue(dryRun)
                ? DryRunAsync(path, options, parsed.GetValue(json), cancel)
                : Host.RunOnDatabaseAsync(parsed, (services, stop) => SaveAsync(services, path, options, parsed.GetValue(json), stop), cancel);
        });
        return command;
    }

    // Needs no database: the departments that ship with the product are enough to read names.
    private static async Task<int> DryRunAsync(FileInfo path, PlanReadOptions options, bool json, CancellationToken cancel)
    {
        var draft = ImportPlan.ReadAlone(path.Name, await File.ReadAllBytesAsync(path.FullName, cancel), options);
        await PrintAsync(draft, json, cancel);
        return 0;
    }

    private static async Task<int> SaveAsync(IServiceProvider services, FileInfo path, PlanReadOptions options, bool json, CancellationToken cancel)
    {
        var import = services.GetRequiredService<ImportPlan>();
        var bytes = await File.ReadAllBytesAsync(path.FullName, cancel);
        var draft = await import.ReadAsync(path.Name, bytes, options, cancel);
        var code = options.Code ?? await import.CodeForAsync(draft.Title, cancel);
        var source = await services.GetRequiredService<UploadPlan>().RunAsync(path.Name, bytes, Actor.CommandLine, cancel);
        var facts = TitlePageFacts.Of(bytes);
        var slug = await import.RunAsync(new(source, draft.Title, code, facts.Publisher, facts.Published, ""), Actor.CommandLine, cancel);
        await PrintAsync(draft, json, cancel);
        await Console.Error.WriteLineAsync($"Saved as {code}: /plans/{slug}");
        return 0;
    }

    private static async Task PrintAsync(PlanDraft draft, bool json, CancellationToken cancel)
    {
        if (json)
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
        AnsiConsole.WriteLine(draft.NotUnderstood.Count == 0 ? "Everything was understood." : $"Not understood: {draft.NotUnderstood.Count}");
        foreach (var line in draft.NotUnderstood) AnsiConsole.WriteLine($"  line {line.Line}: {line.Why}: {line.Text}");
    }
}
