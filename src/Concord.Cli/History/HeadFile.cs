using System.Text;
using Concord.Shared;
using Concord.TransparencyLog;

namespace Concord.Cli.History;

/// <summary>A head that somebody kept: the last line of a log, in a file of its own, as an editor may have saved it.</summary>
internal static class HeadFile
{
    /// <summary>Null where the file does not begin as a head does.</summary>
    public static TreeHead? Read(FileInfo file)
    {
        RuleBroken.If(!file.Exists, $"There is no file {file}");
        using var reader = file.OpenText();
        var start = new char[64];
        if (!new string(start, 0, reader.ReadBlock(start)).TrimStart().StartsWith("{\"head\":", StringComparison.Ordinal)) return null;
        try
        {
            return TreeHead.Read(Encoding.UTF8.GetBytes(File.ReadAllText(file.FullName).Trim()));
        }
        catch (FormatException refused)
        {
            throw new RuleBroken($"{file.Name}: {refused.Message}");
        }
    }
}
