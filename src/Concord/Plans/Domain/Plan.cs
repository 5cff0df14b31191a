namespace Concord.Plans.Domain;

/// <summary>A published plan, with the document it was read from.</summary>
public sealed class Plan
{
    private readonly List<Chapter> chapters = [];

    private Plan() { }

    public Plan(string code, string title, string publisher, string published, string nations, string sourceFile, string sourceSha256)
    {
        (Code, Title, Publisher, Published, Nations) = (code, title, publisher, published, nations);
        (Slug, SourceFile, SourceSha256) = (code.ToLowerInvariant(), sourceFile, sourceSha256);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Code { get; private set; } = "";
    public string Slug { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Publisher { get; private set; } = "";

    /// <summary>As the document says it: "February 2019".</summary>
    public string Published { get; private set; } = "";
    public string Nations { get; private set; } = "";
    public string Summary { get; set; } = "";
    public string SourceFile { get; private set; } = "";
    public string SourceSha256 { get; private set; } = "";
    public DateTime AddedAt { get; set; }

    /// <summary>How many times it was published; 1 is the first.</summary>
    public int Versions { get; private set; } = 1;

    /// <summary>Where its actions stand is said in returns, which are cleared before they are public.</summary>
    public bool IsReportedInRounds { get; set; }

    /// <summary>Says, on every page, that this is a demonstration and what in it is invented.</summary>
    public string? DemonstrationNote { get; set; }
    public IReadOnlyList<Chapter> Chapters => chapters;

    /// <summary>It was published anew: what every page calls the source is the newest document.</summary>
    public void Republish(string published, string sourceFile, string sourceSha256)
    {
        Versions++;
        (Published, SourceFile, SourceSha256) = (published, sourceFile, sourceSha256);
    }

    public Chapter AddChapter(int number, string title, string summary)
    {
        var chapter = new Chapter(Id, number, title, summary);
        chapters.Add(chapter);
        return chapter;
    }
}

public sealed class Chapter
{
    private readonly List<PlanAction> actions = [];

    private Chapter() { }

    internal Chapter(Guid planId, int number, string title, string summary) =>
        (PlanId, Number, Title, Summary) = (planId, number, title, summary);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PlanId { get; private set; }
    public int Number { get; private set; }
    public string Title { get; private set; } = "";
    public string Summary { get; private set; } = "";
    public IReadOnlyList<PlanAction> Actions => actions;

    /// <summary>Actions that were saved before, so that the next is numbered after them.</summary>
    public void Resume(IEnumerable<PlanAction> saved) => actions.AddRange(saved.Except(actions).ToList());

    public int NextNumber => actions.Select(each => each.Number).DefaultIfEmpty(0).Max() + 1;

    public PlanAction AddAction(PlanAction.AsPublished published)
    {
        var action = new PlanAction(this, NextNumber, published);
        actions.Add(action);
        return action;
    }
}
