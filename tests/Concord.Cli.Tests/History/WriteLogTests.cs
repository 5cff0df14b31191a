namespace Concord.Cli.Tests.History;

/// <summary>The public log from the database to a file, and the file verified.</summary>
public sealed class WriteLogTests : Commanded
{
    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo here = Directory.CreateTempSubdirectory("concord-log-");

        public string At(string name) => Path.Combine(here.FullName, name);

        public void Dispose() => here.Delete(recursive: true);
    }

    [Fact]
    public void What_was_published_is_written_and_verifies_until_a_word_of_it_is_altered()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.At("streets.txt"), "Streets\n\nAction\tLead department\tDelivery date\nWe will paint ten benches.\tHO\tSpring 2032\n");
        var imported = Command("plan", "import", folder.At("streets.txt"), "--code", "STR");
        Assert.True(imported.Exit == 0, imported.Refused);

        var (exit, log, refused) = Process("plan", "log");
        Assert.Equal((0, ""), (exit, refused));
        Assert.Contains("We will paint ten benches.", log, StringComparison.Ordinal);
        File.WriteAllText(folder.At("log.jsonl"), log);
        var held = Verify(folder.At("log.jsonl"));
        Assert.Equal((0, ""), (held.Exit, held.Refused));
        Assert.StartsWith("The log holds: 1 entry of ", held.Printed, StringComparison.Ordinal);

        File.WriteAllText(folder.At("altered.jsonl"), log.Replace("ten benches", "six benches", StringComparison.Ordinal));
        var altered = Verify(folder.At("altered.jsonl"));
        Assert.Equal(1, altered.Exit);
        Assert.StartsWith("The log does not hold: 1 fault\n- What stands as entry 0 (plan published, STR version 1, ", altered.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_published_is_no_log_and_no_file_is_refused()
    {
        using var folder = new Folder();
        Assert.Equal((1, "", "There is no public log yet: nothing was published\n"), Process("plan", "log"));
        Assert.Equal((1, "", $"There is no file {folder.At("nowhere.jsonl")}\n"), Verify(folder.At("nowhere.jsonl")));
        NotUnderstood("plan", "log", "everything");
        Assert.Equal(2, Command("plan", "verify").Exit);
    }

    // It needs no database, and takes none.
    private static (int Exit, string Printed, string Refused) Verify(string file) => CommandAlone("plan", "verify", file);
}
