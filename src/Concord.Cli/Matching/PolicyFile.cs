using Concord.Matching.Policies;
using Concord.Shared;

namespace Concord.Cli.Matching;

/// <summary>A policy in a file, and what the School Admissions Code says against it.</summary>
internal static class PolicyFile
{
    public static AdmissionsPolicy Read(FileInfo file, Func<string, int> feederOf)
    {
        RuleBroken.If(!file.Exists, $"There is no file {file}");
        try
        {
            return PolicyJson.Read(File.ReadAllText(file.FullName), feederOf);
        }
        catch (PolicyNotUnderstood refusal)
        {
            throw new RuleBroken($"{file.Name}: {refusal.Message}");
        }
    }

    public static string InWords(CodeFault fault) => $"{fault.Sentence} (School Admissions Code 2021, paragraph {fault.Paragraph})";

    /// <summary>Prints each policy in plain English with every fault; 1 where there is one.</summary>
    public static int Print(IReadOnlyList<FileInfo> files)
    {
        var faults = 0;
        foreach (var file in files)
        {
            var policy = Read(file, _ => -1);
            Console.Write(PolicyText.Of(policy));
            foreach (var fault in CodeCheck.Of(policy))
            {
                Console.WriteLine($"  against the Code: {InWords(fault)}");
                faults++;
            }
        }
        return faults == 0 ? 0 : 1;
    }
}
