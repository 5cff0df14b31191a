using Concord.Data;
using Concord.People.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.People.Messages;

/// <summary>Keeps how often a person wants e-mail; it holds for what waits already, too.</summary>
public sealed class ChooseEmails(ConcordDb db, Audit audit)
{
    public async Task RunAsync(HowOften work, HowOften news, Actor actor, CancellationToken cancel = default)
    {
        var me = actor.PersonId ?? throw new NotFound("such account");
        var choice = await db.EmailChoices.SingleOrDefaultAsync(row => row.PersonId == me, cancel);
        if (choice is null) db.EmailChoices.Add(choice = new EmailChoice(me));
        choice.Choose(work, news);
        audit.Record(actor, "Chose how often e-mail comes", "person", me);
        await db.SaveChangesAsync(cancel);
    }
}
