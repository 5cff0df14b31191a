using System.Text.Json;
using Concord.Data;
using Concord.Places;
using Concord.Plans.Domain;
using Concord.Plans.Domain.Measuring;
using Concord.Plans.Finding.Search;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Finding;

/// <summary>Works digests out anew, in the transaction of the change that touched their actions.</summary>
internal static class DigestActions
{
    private const int AtATime = 200;

    public static async Task DigestAsync(this ConcordDb db, IReadOnlyCollection<Guid> actions, CancellationToken cancel)
    {
        if (actions.Count == 0) return;
        var bodies = (await new BodyRegister(db).AllAsync(cancel)).ToDictionary(body => body.Id);
        foreach (var some in actions.Chunk(AtATime))
            foreach (var action in await db.Actions.AsNoTracking().AsSplitQuery().Where(action => some.Contains(action.Id))
                .Include(action => action.Components).Include(action => action.Leads).Include(action => action.Milestones).Include(action => action.Indicators).ToListAsync(cancel))
                await WriteAsync(db, action, bodies, cancel);
    }

    /// <summary>Those that have none, or one by older rules.</summary>
    public static async Task DigestWhatIsMissingAsync(this ConcordDb db, CancellationToken cancel) =>
        await db.DigestAsync(await db.Actions.Where(action => !db.ActionDigests.Any(digest => digest.ActionId == action.Id && digest.RuleSet == ActionDigest.Rules)).Select(action => action.Id).ToListAsync(cancel), cancel);

    private static async Task WriteAsync(ConcordDb db, PlanAction action, Dictionary<Guid, BodyRegister.Entry> bodies, CancellationToken cancel)
    {
        var passages = PassagesOf(action, bodies).Where(passage => passage.Text.Length > 0).ToList();
        var engine = SearchEngine.Of(db);
        var own = WordsOf(passages.Where(IsOwn));
        var rest = WordsOf(passages.Where(passage => !IsOwn(passage)));
        var measurable = action.SaidMeasurable ?? Measurability.Of(action, id => bodies.GetValueOrDefault(id)?.CurrentName).IsMeasurable;
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO plans_digests (action_id, plan_id, place, slug, rule_set, passages, own, rest, is_measurable)
            VALUES ({action.Id}, {action.PlanId}, {action.Place}, {action.Slug}, {ActionDigest.Rules}, {JsonSerializer.Serialize(passages)}, {engine.Kept(own)}, {engine.Kept(rest)}, {measurable})
            ON CONFLICT (action_id) DO UPDATE SET plan_id = excluded.plan_id, place = excluded.place, slug = excluded.slug, rule_set = excluded.rule_set, passages = excluded.passages, own = excluded.own, rest = excluded.rest, is_measurable = excluded.is_measurable
            """, cancel);
    }

    private static bool IsOwn(Passage passage) => passage.Where is Passage.Own or Passage.Reference;

    private static IEnumerable<Passage> PassagesOf(PlanAction action, Dictionary<Guid, BodyRegister.Entry> bodies)
    {
        yield return new(Passage.Reference, action.Ref);
        yield return new(Passage.Own, action.TextNow);
        foreach (var part in action.Components.OrderBy(part => part.Number)) yield return new("Its parts", part.Text);
        foreach (var milestone in action.Milestones.Where(each => !each.IsWhole).OrderBy(each => each.Number))
            yield return new("Milestone", string.Join(" ", new[] { milestone.Ref, milestone.Text, milestone.Promise.Text, milestone.Led }.Where(text => !string.IsNullOrEmpty(text))));
        foreach (var indicator in action.Indicators.OrderBy(each => each.Number))
            yield return new("Indicator", string.Join(" ", new[] { indicator.Ref, indicator.Text, indicator.Promise.Text }.Where(text => !string.IsNullOrEmpty(text))));
        yield return new("Done means", action.DoneMeans);
        yield return new("Target", action.TargetInWords);
        yield return new("What would stop it", action.WouldStop);
        yield return new("Promised", action.Promise.Text);
        yield return new("Led by", string.Join(", ", action.Leads.Where(lead => lead.To is null).OrderBy(lead => lead.Order).SelectMany(lead => NamesOf(lead, bodies)).Distinct()));
        yield return new("Footnotes", string.Join(" ", action.Footnotes.Select(note => note.Text)));
        yield return new("Came about", action.Origin);
        yield return new("Lead as published", action.SourceLead);
        if (action.PublishedText != action.TextNow) yield return new("As published", action.PublishedText);
    }

    // Every name that the body has had, so that whoever knows it by an older one finds it.
    private static IEnumerable<string> NamesOf(ActionLead lead, Dictionary<Guid, BodyRegister.Entry> bodies) => lead.BodyId is { } id && bodies.TryGetValue(id, out var body)
        ? [body.CurrentName, body.CurrentShortName, .. body.Names.SelectMany(name => new[] { name.Name, name.ShortName }), .. body.Aliases]
        : [lead.Role == LeadRole.AllDepartments ? "All departments" : lead.Named];

    /// <summary>The words one passage after another, then each stem once.</summary>
    private static List<string> WordsOf(IEnumerable<Passage> passages)
    {
        var words = new List<string>();
        foreach (var passage in passages) words.AddRange([.. Words.In(passage.Text).Select(word => word.Text), SearchEngine.Gap]);
        words.AddRange([.. words.Where(word => word != SearchEngine.Gap).Distinct().Select(word => SearchEngine.StemMark + EnglishStem.Of(word)).Distinct()]);
        return words;
    }
}
