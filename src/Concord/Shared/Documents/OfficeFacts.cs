using System.Globalization;
using System.Xml;

namespace Concord.Shared.Documents;

/// <summary>What an office file says of itself.</summary>
internal sealed record OfficeFacts(string Title, string Creator, string Language, DateTime Changed)
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Schema = "http://www.w3.org/2001/XMLSchema-instance";

    public string ChangedAt => Changed.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public Task WriteCoreAsync(XmlWriter xml)
    {
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dc", null, Dublin);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteAttributeString("xmlns", "xsi", null, Schema);
        xml.WriteElementString("title", Dublin, Title);
        xml.WriteElementString("creator", Dublin, Creator);
        xml.WriteElementString("language", Dublin, Language);
        foreach (var when in new[] { "created", "modified" })
        {
            xml.WriteStartElement(when, Terms);
            xml.WriteAttributeString("type", Schema, "dcterms:W3CDTF");
            xml.WriteString(ChangedAt);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        return Task.CompletedTask;
    }
}
