using System.CommandLine;
using Concord.Matching.Lotteries;
using Concord.Shared;

namespace Concord.Cli.Matching;

internal static class LotteryCommand
{
    public static Command Create()
    {
        var seed = new Option<string>("--seed-hex") { Description = "The seed as hexadecimal, 16 bytes or more", Required = true };
        var places = new Option<FileInfo?>("--verify") { Description = "A published draw: pupil, place" };
        var commitment = new Option<string?>("--commitment") { Description = "What was published before the draw" };
        var command = new Command("lottery", "Prints the commitment to a seed, to be published before the draw; or verifies a draw with the seed revealed after it") { seed, places, commitment };
        command.SetAction(parsed => Sources.Refusing(_ =>
        {
            var bytes = SchoolChoiceRun.SeedOf(0, parsed.GetRequiredValue(seed));
            if (parsed.GetValue(places) is not { } file) Console.WriteLine(LotteryCommitment.Of(bytes));
            else Verify(file, bytes, parsed.GetValue(commitment) ?? throw new RuleBroken("--verify needs the --commitment that was published"));
            return 0;
        }));
        return command;
    }

    private static void Verify(FileInfo file, byte[] seed, string commitment)
    {
        RuleBroken.If(!string.Equals(LotteryCommitment.Of(seed), commitment, StringComparison.OrdinalIgnoreCase), "The seed is not the one that was committed to");
        var table = CsvTable.Read(file, "pupil", "place");
        table.ByName("pupil");
        string[] pupils = [.. table.Rows.Select(row => table.Text(row, "pupil"))];
        var drawn = LotteryNumbers.Draw(seed, pupils);
        foreach (var row in table.Rows)
            if (table.Whole(row, "place") != drawn.PlaceOf(row) + 1) throw table.No(row, "place", $"the seed gives place {drawn.PlaceOf(row) + 1}");
        Console.WriteLine($"The draw of {pupils.Length} pupils is the one that the seed gives, and the seed is the one committed to.");
    }
}
