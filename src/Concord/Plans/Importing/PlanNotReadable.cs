using System.Diagnostics.CodeAnalysis;

namespace Concord.Plans.Importing;

/// <summary>The file cannot be read as a plan at all. The message is for the person who chose it.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The house names a refusal by what is wrong, as RuleBroken and NotFound")]
public sealed class PlanNotReadable : Exception
{
    public PlanNotReadable(string file, string problem, string whatToDo)
        : base($"{file} {problem}. {Expected} {whatToDo}.") => File = file;

    public string File { get; }

    private const string Expected =
        "A plan is read from a spreadsheet (XLSX, ODS or CSV), a Word document (DOCX), a web page (HTML), Markdown, a plan taken out of Concord (JSON), or plain text with a tab between the cells of its tables.";
}
