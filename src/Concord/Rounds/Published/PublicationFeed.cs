using System.Globalization;
using System.Text;
using System.Xml;
using Concord.Data;
using Concord.Plans;
using Concord.Rounds.Domain;
using Concord.Rounds.Following;
using Concord.Rounds.Publishing;
using Concord.Shared.Documents;
using Microsoft.EntityFrameworkCore;

namespace Concord.Rounds.Published;

/// <summary>What is published of a plan, an action, a body or a place, as an Atom feed (RFC 4287): an entry for each line.</summary>
public sealed class PublicationFeed(ConcordDb db, Editions editions, WhatIsFollowed followed, ReportableActions actions)
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Most = 100;

    /// <param name="about">What, as for a subscription: “plan/icap”.</param>
    /// <param name="path">The feed's own address.</param>
    /// <param name="root">Where the service is reached.</param>
    /// <param name="to">Takes the feed.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task WriteAsync(string about, string path, Uri root, Stream to, CancellationToken cancel = default)
    {
        var subject = await followed.FindAsync(about, cancel);
        var rows = await NewestAsync(subject, cancel);
        var known = await editions.TheseAsync([.. rows.Select(row => row.PublicationId).Distinct()], cancel);
        var plans = new Dictionary<Guid, PlanFacts>();
        foreach (var plan in rows.Select(row => row.PlanId).Distinct()) plans[plan] = await actions.PlanAsync(plan, cancel);
        await using var xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Async = true, CloseOutput = false });
        await xml.WriteStartDocumentAsync();
        xml.WriteStartElement("feed", Atom);
        xml.WriteElementString("id", Atom, Tag(root, $"published/{about}"));
        xml.WriteElementString("title", Atom, PlainText.Of($"Published: {subject.Name}"));
        xml.WriteElementString("updated", Atom, Instant(rows.Count > 0 ? known[rows[0].PublicationId].At : DateTime.UnixEpoch));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, "Concord");
        await xml.WriteEndElementAsync();
        Link(xml, "alternate", new(root, subject.Address));
        Link(xml, "self", new(root, path));
        foreach (var row in rows) Entry(xml, root, row, known[row.PublicationId], plans[row.PlanId]);
        await xml.WriteEndDocumentAsync();
        await xml.FlushAsync();
    }

    private async Task<List<PublicationLine>> NewestAsync(WhatIsFollowed.Subject subject, CancellationToken cancel)
    {
        var ids = subject.Kind switch
        {
            Followed.Body => await actions.LedByAsync(subject.Id, cancel),
            Followed.Place => await actions.InAreaAsync(subject.Id, cancel),
            _ => [subject.Id],
        };
        var lines = subject.Kind == Followed.Plan ? db.PublicationLines.Where(line => line.PlanId == subject.Id) : db.PublicationLines.Where(line => ids.Contains(line.ActionId));
        return await lines.AsNoTracking().Join(db.Publications.Where(row => row.State == PublicationState.Released), line => line.PublicationId, row => row.Id, (line, row) => new { line, row.ReleasedAt })
            .OrderByDescending(each => each.ReleasedAt).ThenBy(each => each.line.Order).ThenBy(each => each.line.Id).Take(Most).Select(each => each.line).ToListAsync(cancel);
    }

    private static void Entry(XmlWriter xml, Uri root, PublicationLine row, Edition edition, PlanFacts plan)
    {
        var action = PublicAction.FromJson(row.Content);
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, Tag(root, $"published-lines/{row.Id}"));
        xml.WriteElementString("title", Atom, PlainText.Of($"{row.Ref}: {row.Status.InWords()}"));
        xml.WriteElementString("updated", Atom, Instant(edition.At));
        Link(xml, "alternate", new(root, $"/plans/{plan.Slug}/actions/{action.Slug}/history#r{edition.Key}"));
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(PlainText.Of(string.Join('\n', new[] { $"{plan.Title}: {edition.Called}", row.PublicLine, action.DoneMeans.Length > 0 ? $"Done means: {action.DoneMeans}" : "", edition.Note }.Where(words => words.Length > 0))));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Minted for good: a year that does not change and the host, never the port or the scheme (RFC 4151).
    private static string Tag(Uri root, string what) => $"tag:{root.Host},2026:concord/{what}";

    private static void Link(XmlWriter xml, string relation, Uri address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static string Instant(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
