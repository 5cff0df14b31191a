namespace Concord.Cli.Segregation;

/// <summary>Writes drawings, each with its numbers beside it: curves.svg and curves.csv.</summary>
internal static class Plots
{
    /// <summary>Draws those that were asked for, and says what was written.</summary>
    public static IReadOnlyList<string> Write(params (FileInfo? File, Func<Svg> Draw)[] plots)
    {
        var notes = new List<string>();
        foreach (var (file, draw) in plots)
        {
            if (file is null) continue;
            var numbers = Path.ChangeExtension(file.FullName, ".csv");
            if (string.Equals(numbers, file.FullName, StringComparison.OrdinalIgnoreCase)) throw new UsageException($"{file.Name} is to hold a drawing: give it a name that ends in .svg");
            var svg = draw();
            File.WriteAllText(file.FullName, svg.Drawn(Path.GetFileName(numbers)));
            using var writer = new StreamWriter(numbers);
            svg.Numbers.WriteCsv(writer);
            notes.Add($"Drawn: {file.Name}; its numbers are in {Path.GetFileName(numbers)}");
        }
        return notes;
    }
}
