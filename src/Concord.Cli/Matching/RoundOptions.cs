using System.CommandLine;

namespace Concord.Cli.Matching;

/// <summary>The options by which every command about admissions takes a round.</summary>
internal sealed class RoundOptions
{
    private readonly Option<FileInfo> _schools = File("--schools", "school, places, easting, northing");
    private readonly Option<FileInfo> _pupils = File("--pupils", "pupil, easting, northing, group, and what policies ask about");
    private readonly Option<FileInfo> _preferences = File("--preferences", "pupil, school, order, and what policies ask about");
    private readonly Option<DirectoryInfo> _policies = new("--policies") { Description = "A folder of policies, *.json", Required = true };
    private readonly Option<long> _seed = new("--seed") { Description = "The seed of the lottery; for a public draw give --seed-hex", DefaultValueFactory = _ => 0 };
    private readonly Option<string?> _seedHex = new("--seed-hex") { Description = "The seed as hexadecimal, 16 bytes or more" };

    public RoundOptions AddTo(Command command)
    {
        foreach (var option in (Option[])[_schools, _pupils, _preferences, _policies, _seed, _seedHex]) command.Options.Add(option);
        return this;
    }

    public SchoolChoiceFiles Files(ParseResult parsed, Sources sources) =>
        new(sources, parsed.GetRequiredValue(_schools), parsed.GetRequiredValue(_pupils), parsed.GetRequiredValue(_preferences), parsed.GetRequiredValue(_policies));

    public byte[] Seed(ParseResult parsed) => SchoolChoiceRun.SeedOf(parsed.GetValue(_seed), parsed.GetValue(_seedHex));

    public static Option<FileInfo> File(string name, string columns) => new(name) { Description = columns, Required = true };
}
