using Concord.Data;

namespace Concord.Shared.Post;

/// <summary>A message that is sent once the change that caused it is safely kept. What it says goes when it has been delivered.</summary>
public sealed class OutboxMessage : IUnaudited
{
    private const string End = "end";

    private OutboxMessage() { }

    internal OutboxMessage(Letter letter, Guid? personId, string to, DateTime at, Guid? wish = null)
    {
        WishId = wish;
        (PersonId, To, WrittenAt, DueAt) = (personId, to, at, at + letter.Template.Waits);
        (Template, Sending, Subject, Fields) = (letter.Template.Name, letter.Template.Sending, letter.Template.Subject(letter.Fields), letter.Fields.ToDictionary());
        IsReady = Sending == Sending.AtOnce && personId is null;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public DateTime WrittenAt { get; private set; }
    public Guid? PersonId { get; private set; }
    public string To { get; private set; } = "";
    /// <summary>The wish that it answers, where nobody with an account has it: when that ends, it goes no more.</summary>
    public Guid? WishId { get; private set; }
    public string Template { get; private set; } = "";
    public Sending Sending { get; private set; }
    public string Subject { get; private set; } = "";

    /// <summary>What its words name; nothing once it has been delivered.</summary>
    public Dictionary<string, string> Fields { get; private set; } = [];

    public MessageState State { get; private set; }

    /// <summary>Addressed, and put together with what goes along: only delivery is left.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Not before: the end of its wait for others, or the next attempt.</summary>
    public DateTime DueAt { get; private set; }

    public DateTime? SentAt { get; private set; }
    public int Attempts { get; private set; }
    public string? LastError { get; private set; }

    /// <summary>The message into which this one was put.</summary>
    public Guid? JoinedId { get; private set; }

    /// <summary>Its words, or nothing once they are erased.</summary>
    public string Body => Fields.Count == 0 ? "" : Post.Template.Of(Template).Body(Fields);

    /// <summary>Where its reader can end the wish that it answers; null where there is none.</summary>
    public Uri? EndsAt => Fields.TryGetValue(End, out var end) ? new(end) : null;

    internal void Sent(DateTime at) => (State, SentAt, Fields, LastError) = (MessageState.Sent, at, [], null);

    internal void Failed(string why, bool forGood) => (State, LastError) = (forGood ? MessageState.Failed : MessageState.Waiting, Short(why));

    // Not its own fault: the attempt does not count.
    internal void Resting(string why, DateTime until) => (Attempts, DueAt, LastError) = (Attempts - 1, until, Short(why));

    internal void TryAgain(DateTime now)
    {
        RuleBroken.If(State != MessageState.Failed, "Only a message that failed is tried again");
        RuleBroken.If(Fields.Count == 0, "What this message said is erased: it cannot be sent any more");
        (State, Attempts, DueAt) = (MessageState.Waiting, 0, now);
    }

    private static string Short(string why) => why[..Math.Min(why.Length, 2_000)];

    /// <param name="one">One of those that it puts together: all of them answer the same wish, or none does.</param>
    internal static OutboxMessage Ready(Letter letter, Guid? personId, string to, DateTime at, OutboxMessage one)
    {
        var together = new OutboxMessage(letter, personId, to, at, one.WishId) { Sending = Sending.AtOnce, DueAt = at, IsReady = true };
        if (one.Fields.TryGetValue(End, out var end)) together.Fields[End] = end;
        return together;
    }
}

/// <summary>What became of a message.</summary>
public enum MessageState
{
    Waiting, Sent, Failed,

    /// <summary>Put into another message, which goes in its place.</summary>
    Joined,

    /// <summary>The person has left, or chose not to have it, or has ended what was wished.</summary>
    NotWanted,
}
