namespace Concord.Plans.Importing.Documents.Docx;

/// <summary>A paragraph while it is read: its properties come first, then its words, which may go to a cell around it.</summary>
internal sealed class DocxParagraph(int number, CellMarkup? container)
{
    private bool hasStarted;

    public int Number { get; } = number;
    public bool IsInCell { get; } = container is not null;
    public CellMarkup Words { get; } = container ?? new();
    public string? Style { get; set; }
    public int? Outline { get; set; }
    public string? List { get; set; }
    public int? Level { get; set; }

    /// <summary>Called before the first words, when it is known whether this is an item of a list inside a cell.</summary>
    public void Start(bool isItem)
    {
        if (hasStarted || !IsInCell)
            return;
        hasStarted = true;
        if (isItem)
            Words.OpenItem();
        else if (Words.InList)
            Words.CloseList();
    }
}
