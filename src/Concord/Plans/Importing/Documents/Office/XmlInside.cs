using System.Text;
using System.Xml;

namespace Concord.Plans.Importing.Documents.Office;

internal static class XmlInside
{
    /// <summary>All text inside the element; the reader ends on its end tag.</summary>
    public static string Text(XmlReader xml)
    {
        var text = new StringBuilder();
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
            while (xml.Read() && xml.Depth > depth)
                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                    text.Append(xml.Value);
        return text.ToString();
    }

    /// <summary>Past all that is inside the element; the reader ends on its end tag.</summary>
    public static void Pass(XmlReader xml)
    {
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
            while (xml.Read() && xml.Depth > depth)
            {
            }
    }

    /// <summary>Whether there is another node inside the element at this depth; stops on its end tag.</summary>
    public static bool Within(XmlReader xml, int depth) => xml.Read() && xml.Depth > depth;
}
