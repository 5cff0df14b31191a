using System.CommandLine;
using Concord.Plans.Exporting;
using Concord.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Cli;

internal static class PlanExportCommand
{
    public static Command Create()
    {
        var code = new Argument<string>("CODE") { Description = "What the plan's references start with, such as ICAP" };
        var format = new Option<string>("--format") { Description = "odt, docx, ods, xlsx, csv, json, ics or atom", Required = true };
        var to = new Option<FileInfo>("--out") { Description = "The file to write; one that is there is replaced", Required = true };
        var address = new Option<string?>("--address") { Description = "Where the service is reached, for the links in the file; otherwise what Concord__PublicAddress says" };
        var command = new Command("export", "Takes a whole plan out as a file") { code, format, to, address, Host.Database };
        command.SetAction((parsed, cancel) => Host.RunOnDatabaseAsync(parsed, async (services, stop) =>
        {
            var root = parsed.GetValue(address) is { } typed ? AddressOf(typed) : services.GetRequiredService<ConcordSettings>().PublicAddress ?? new Uri("http://localhost/");
            await WriteAsync(services.GetRequiredService<ExportPlan>(), parsed.GetRequiredValue(code), parsed.GetRequiredValue(format), root, parsed.GetRequiredValue(to), stop);
            return 0;
        }, cancel));
        return command;
    }

    private static Uri AddressOf(string typed)
    {
        RuleBroken.If(!Uri.TryCreate(typed, UriKind.Absolute, out var address) || !address.Scheme.StartsWith("http", StringComparison.Ordinal), $"{typed} is not an address such as https://concord.example/");
        return address!;
    }

    // Beside the file first, then in its place: whoever watches the file never sees half of it, and a refusal leaves the old one.
    private static async Task WriteAsync(ExportPlan export, string code, string format, Uri root, FileInfo to, CancellationToken cancel)
    {
        to.Directory?.Create();
        var beside = $"{to.FullName}.{Guid.NewGuid():N}";
        try
        {
            await using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.ReadWrite)) await export.RunAsync(code.ToLowerInvariant(), format, root, file, cancel);
            File.Move(beside, to.FullName, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
