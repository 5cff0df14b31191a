using System.Xml;

namespace Concord.Plans.Importing.Documents.Office;

internal static class XmlFlags
{
    /// <summary>An element such as w:strike: on by being there, unless its val says otherwise.</summary>
    public static bool IsOn(XmlReader xml) => Value(xml, "val") is not ("0" or "false" or "off" or "none");

    /// <summary>An attribute by its local name: the two editions of the standard, and the programs that write it, differ in the rest.</summary>
    public static string? Value(XmlReader xml, string name)
    {
        if (xml.GetAttribute(name) is { } plain)
            return plain;
        string? found = null;
        for (var more = xml.MoveToFirstAttribute(); more && found is null; more = xml.MoveToNextAttribute())
            if (xml.LocalName == name)
                found = xml.Value;
        xml.MoveToElement();
        return found;
    }
}
