using Concord.Shared.Documents;
using System.Xml;
using static Concord.Shared.Documents.OpenDocument;

namespace Concord.Plans.Exporting.Tables;

/// <summary>The header row of each sheet stays in view: in OpenDocument that is a setting, not content.</summary>
internal static class OdsView
{
    private static readonly (string Name, string Type, string Value)[] Frozen =
        [("VerticalSplitMode", "short", "2"), ("VerticalSplitPosition", "int", "1"), ("ActiveSplitRange", "short", "2"), ("PositionBottom", "int", "1")];

    public static Task WriteAsync(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        Start(xml, "document-settings");
        xml.WriteRaw("""<office:settings><config:config-item-set config:name="ooo:view-settings" xmlns:ooo="http://openoffice.org/2004/office"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>""");
        Item(xml, "ViewId", "string", "view1");
        xml.WriteRaw("""<config:config-item-map-named config:name="Tables">""");
        foreach (var sheet in sheets)
        {
            xml.WriteStartElement("config", "config-item-map-entry", Config);
            xml.WriteAttributeString("config", "name", Config, sheet.Name);
            foreach (var (name, type, value) in Frozen) Item(xml, name, type, value);
            xml.WriteEndElement();
        }
        xml.WriteRaw("</config:config-item-map-named>");
        Item(xml, "ActiveTable", "string", sheets[0].Name);
        xml.WriteRaw("</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>");
        xml.WriteEndElement();
        return Task.CompletedTask;
    }

    private static void Item(XmlWriter xml, string name, string type, string value)
    {
        xml.WriteStartElement("config", "config-item", Config);
        xml.WriteAttributeString("config", "name", Config, name);
        xml.WriteAttributeString("config", "type", Config, type);
        xml.WriteString(value);
        xml.WriteEndElement();
    }
}
