using Concord.Shared;

namespace Concord.People.Domain;

/// <summary>How often a person wants e-mail. Messages about signing in come at once, whatever was chosen.</summary>
public sealed class EmailChoice
{
    public static readonly TimeOnly DailyAt = new(8, 0);

    private EmailChoice() { }

    public EmailChoice(Guid personId) => PersonId = personId;

    public Guid PersonId { get; private set; }

    /// <summary>What the person is asked to do: it cannot be left out.</summary>
    public HowOften Work { get; private set; } = HowOften.AtOnce;

    /// <summary>What is good to know.</summary>
    public HowOften News { get; private set; } = HowOften.Daily;

    public void Choose(HowOften work, HowOften news)
    {
        RuleBroken.If(work == HowOften.Never, "What you are asked to do comes at once or once a day", nameof(work));
        (Work, News) = (work, news);
    }
}

public enum HowOften
{
    AtOnce, Daily, Never,
}
