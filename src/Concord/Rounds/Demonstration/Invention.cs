using Concord.Shared;

namespace Concord.Rounds.Demonstration;

/// <summary>What was made up for the demonstration's rounds. Each text says of itself that it is invented.</summary>
internal sealed record Invention(
    IReadOnlyDictionary<string, IReadOnlyList<Invention.Sentences>> Texts, IReadOnlyList<string> Risks, IReadOnlyList<string> RecoverySteps, string RecoveryOwner,
    IReadOnlyList<string> Slips, string Evidence, string Nil, string Decline, IReadOnlyList<Invention.Course> Actions, IReadOnlyList<Invention.Remark> Asks,
    IReadOnlyList<Invention.Remark> Internal, IReadOnlyList<Invention.Question> Challenges, Invention.Once Declined, Invention.Once Late, Invention.Once Unchanged,
    Invention.Mover Moving, IReadOnlyList<Invention.Decided> Decisions, string CoverNote, IReadOnlyList<Invention.Item> Agenda, Invention.Holding Held,
    Invention.Correction Corrected, IReadOnlyList<Invention.Recess> QuietPeriods, Invention.Election PreElection, IReadOnlyList<string> Contacts)
{
    public sealed record Sentences(string Progress, string NextSteps, string PublicLine);

    /// <param name="Path">Where the action stands in each closed round: a letter of <see cref="Standing"/>, 0 for a nil return, - for none.</param>
    /// <param name="OpenStatus">The same for the open round.</param>
    /// <param name="Open">How far its return has come there: cleared, waiting, in draft, untouched or declined, by their first letters (declined is x).</param>
    /// <param name="Joint">What the other leads say, where they see it otherwise.</param>
    public sealed record Course(string Ref, string Topic, string Path, string? OpenStatus, string? Open, string? Joint);

    public sealed record Remark(int Round, string Ref, string Words);

    public sealed record Question(int Round, string Ref, string Field, [property: System.Text.Json.Serialization.JsonPropertyName("question")] string Asked, string Reply, string? Rating, string Why);

    public sealed record Once(int Round, string Ref);

    public sealed record Mover(int From, string Ref, string Why);

    public sealed record Decided(int Round, string? Ref, string Text, string Owner, int? DueAfterMeeting, int? DueAfterToday, int? DoneAfterMeeting, string? Answer, string? DoneNote);

    public sealed record Item(string Title, string Notes);

    public sealed record Holding(int Round, string Ref, string Reason, string Lifted);

    public sealed record Correction(int Round, string Ref, string Note, string PublicLine);

    public sealed record Recess(string Name, DateOnly From, DateOnly To);

    public sealed record Election(string Name, string Banner);

    public static Invention Read() => Shipped.Read<Invention>("Rounds.Demonstration.demonstration-rounds.json");

    public Course Of(string reference) => Actions.Single(each => each.Ref == reference);
}
