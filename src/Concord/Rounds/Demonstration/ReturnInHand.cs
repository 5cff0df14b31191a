using Concord.Data;
using Concord.Rounds.Domain;
using Concord.Shared;

namespace Concord.Rounds.Demonstration;

/// <summary>A return with those who write and clear it: each step by the return's own rules.</summary>
internal sealed class ReturnInHand(ConcordDb db, Return each, ReturnContext context, Actor writer, Actor certifier)
{
    public Return Return => each;
    public ReturnContext Context => context;

    public void Save(ReturnContent content, DateTime at) => each.Save(content, context, writer.PersonId!.Value, at);

    public void Submit(DateTime at) => db.ReturnSteps.Add(each.Submit(context, writer, at));

    public void SubmitNil(string reason, DateTime at) => db.ReturnSteps.Add(each.SubmitNil(reason, writer, at));

    public void Decline(string reason, DateTime at) => db.ReturnSteps.Add(each.Decline(reason, certifier, at));

    public void Clear(DateTime at) => db.ReturnSteps.Add(each.Clear(certifier, at));

    /// <summary>Challenged, answered, and rated otherwise where the answer does not convince.</summary>
    public void Challenge(Invention.Question question, Actor moderator, DateTime asked, DateTime replied)
    {
        var challenge = each.Ask(question.Field, question.Asked, moderator, asked);
        db.Challenges.Add(challenge);
        each.Reply(challenge.Id, question.Reply, writer, replied);
        if (question.Rating is { } rating) db.ReturnSteps.Add(each.Moderate(rating, context.Scale, question.Why, moderator, replied.AddHours(2)));
    }
}
