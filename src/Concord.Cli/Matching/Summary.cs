using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Concord.Cli.Matching;

/// <summary>What every matching command reports.</summary>
internal sealed record Summary(long Objective, int Assigned, int Unassigned, JsonObject Certificate, double Seconds)
{
    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = false };

    public static Option<bool> JsonOption(Command command)
    {
        var json = new Option<bool>("--json") { Description = "Print the summary as one JSON object" };
        command.Options.Add(json);
        return json;
    }

    public void Print(bool json, params string[] sentences)
    {
        if (json)
        {
            Console.WriteLine(new JsonObject
            {
                ["objective"] = Objective,
                ["assigned"] = Assigned,
                ["unassigned"] = Unassigned,
                ["certificate"] = Certificate,
                ["seconds"] = Math.Round(Seconds, 6),
            }.ToJsonString(Plain));
            return;
        }
        foreach (var sentence in sentences) Console.WriteLine(sentence);
    }
}
