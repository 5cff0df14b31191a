using Concord.Shared.Documents;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Concord.Plans.Exporting.Feeds;

/// <summary>A page of changes as an Atom feed (RFC 4287), with links to the other pages (RFC 5005).</summary>
internal sealed class AtomFeed(Uri root)
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    // Minted for good: a year that does not change and the host, never the port or the scheme (RFC 4151).
    private string Tag(string what) => $"tag:{root.Host},2026:concord/{what}";

    public async Task WriteAsync(FeedPage page, Stream to)
    {
        await using var xml = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Async = true, CloseOutput = false });
        await xml.WriteStartDocumentAsync();
        xml.WriteStartElement("feed", Atom);
        xml.WriteElementString("id", Atom, Tag(page.Plan is null ? "changes" : $"plans/{page.Plan}/changes"));
        xml.WriteElementString("title", Atom, PlainText.Of(page.Title));
        xml.WriteElementString("updated", Atom, Instant(page.Updated));
        Person(xml, "Concord");
        Link(xml, "alternate", page.About);
        foreach (var (relation, number) in page.Links) Link(xml, relation, new Uri(root, number == 1 ? page.Path : string.Create(CultureInfo.InvariantCulture, $"{page.Path}?page={number}")));
        foreach (var line in page.Changes) Entry(xml, line, withPlan: page.Plan is null);
        await xml.WriteEndDocumentAsync();
        await xml.FlushAsync();
    }

    private void Entry(XmlWriter xml, ChangeList.Line line, bool withPlan)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, Tag($"changes/{line.Id}"));
        xml.WriteElementString("title", Atom, PlainText.Of($"{line.Ref}: {line.Did}"));
        xml.WriteElementString("updated", Atom, Instant(line.At));
        Person(xml, ChangeAuthor.InPublic(line.ByPersonId, line.Means));
        Link(xml, "alternate", new Uri(root, $"/plans/{line.PlanSlug}/actions/{line.ActionSlug}#history"));
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(PlainText.Of(Words(line, withPlan)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Words(ChangeList.Line line, bool withPlan) => string.Join('\n', new[]
    {
        withPlan ? line.PlanTitle : "",
        line.Reason,
        line.Before.Length > 0 ? $"Before: {line.Before}" : "",
        line.After.Length > 0 ? $"After: {line.After}" : "",
    }.Where(words => words.Length > 0));

    private static void Person(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, Uri address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static string Instant(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
