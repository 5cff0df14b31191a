using Concord.Data;
using Concord.People;
using Concord.Places;
using Concord.Plans;
using Concord.Rounds.Commissioning;
using Concord.Rounds.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Concord.Shared.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Demonstration;

/// <summary>Four rounds that are over and one that is open today, run by the rounds' own rules with returns that were made up.</summary>
public sealed class LoadDemonstrationRounds(ConcordDb db, ReportableActions actions, BodyRegister register, RoleHolders people, WorkingDays days, KeepQuietPeriod keep, PastClock clock, Audit audit, TimeProvider now)
{
    public async Task RunAsync(string planSlug, CancellationToken cancel = default)
    {
        var (plan, invention, calendar) = (await actions.PlanAsync(planSlug, cancel), Invention.Read(), new DemonstrationCalendar(now.Today(), days));
        if (await db.Rounds.AnyAsync(round => round.PlanId == plan.Id, cancel)) return;
        db.ChangeTracker.Clear();
        var (cast, bodies) = (new Cast(await people.EverybodyAsync(cancel)), (await register.AllAsync(cancel)).ToDictionary(body => body.Id));
        var scales = await db.ConfidenceScales.AsNoTracking().ToDictionaryAsync(scale => scale.Id, cancel);
        await KeepCalendarAsync(invention, cast, calendar, bodies.Values, cancel);
        IReadOnlyList<(Decision, string)> followUps = [];
        for (var number = 1; number <= DemonstrationCalendar.Open; number++)
        {
            var scale = scales[number == 1 ? ShippedScales.FivePoints : ShippedScales.ThreePoints];
            var all = await actions.OfPlanAsync(plan.Id, cancel);
            var round = await OpenAsync(plan.Id, number, scale, [.. all.Where(action => number == 1 || !action.IsClosed).Select(action => action.Id)], cast, calendar, cancel);
            var hand = new RoundInHand(db, invention, cast, round, scale, all, bodies, followUps);
            if (number == DemonstrationCalendar.Open) await new WriteOpenRound(db, invention, cast, calendar, audit).RunAsync(hand, cancel);
            else
            {
                followUps = [.. followUps.Where(each => each.Item1.IsOpen), .. await new RunPastRound(db, invention, cast, calendar, clock, audit).RunAsync(hand, cancel)];
                await new PublishPastRound(db, invention, cast, calendar, clock, audit).RunAsync(round, cancel);
                if (number < DemonstrationCalendar.Closed - 1) await ArchiveAsync(round, cast, calendar, cancel);
            }
            db.ChangeTracker.Clear();
        }
    }

    private async Task<Round> OpenAsync(Guid plan, int number, ConfidenceScale scale, IReadOnlyList<Guid> scope, Cast cast, DemonstrationCalendar calendar, CancellationToken cancel)
    {
        var dates = calendar.Of(number);
        var round = new Round(plan, number, DemonstrationCalendar.NameOf(dates), dates, scale.Id);
        round.Choose(scope);
        round.Move(RoundState.Scheduled, "", cast.Secretariat, calendar.At(dates.OpensOn, -5, 15, 20));
        db.Rounds.Add(round);
        audit.Record(cast.Secretariat, "Prepared round", "round", round.Id, round.Name);
        await db.SaveChangesAsync(cancel);
        clock.Now = calendar.At(dates.OpensOn, 0, 8, 30);
        await clock.Verb<OpenRound>().RunAsync(round.Id, round.Version, cast.Secretariat, cancel);
        return round;
    }

    private async Task ArchiveAsync(Round round, Cast cast, DemonstrationCalendar calendar, CancellationToken cancel)
    {
        db.RoundSteps.Add(round.Move(RoundState.Archived, "", cast.Secretariat, calendar.At(round.DueOn, 35, 16)));
        audit.Record(cast.Secretariat, $"Round: {round.State.InWords()}", "round", round.Id, round.Name);
        await db.SaveChangesAsync(cancel);
    }

    private async Task KeepCalendarAsync(Invention invention, Cast cast, DemonstrationCalendar calendar, IReadOnlyCollection<BodyRegister.Entry> bodies, CancellationToken cancel)
    {
        foreach (var recess in invention.QuietPeriods) await keep.AddAsync(new(QuietPeriodKind.Recess, recess.Name, recess.From, recess.To, null, ""), cast.Secretariat, cancel);
        var due = calendar.Of(DemonstrationCalendar.Closed).DueOn;
        await keep.AddAsync(new(QuietPeriodKind.PreElection, invention.PreElection.Name, calendar.After(due, 22), calendar.After(due, 36), null, invention.PreElection.Banner), cast.Secretariat, cancel);
        foreach (var body in bodies.Where(body => invention.Contacts.Contains(body.Key)))
        {
            db.BodyContacts.Add(new() { BodyId = body.Id, Level = ContactLevel.Deputy, PersonId = cast.Deputy.PersonId!.Value });
            db.BodyContacts.Add(new() { BodyId = body.Id, Level = ContactLevel.SeniorOwner, PersonId = cast.SeniorOwner.PersonId!.Value });
        }
        audit.Record(Actor.Service, "Kept the demonstration's contacts", "contacts", null);
        await db.SaveChangesAsync(cancel);
    }
}
