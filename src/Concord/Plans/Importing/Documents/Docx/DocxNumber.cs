using System.Globalization;
using System.Xml;
using Concord.Plans.Importing.Documents.Office;

namespace Concord.Plans.Importing.Documents.Docx;

internal static class DocxNumber
{
    /// <summary>The number in an element's val.</summary>
    public static int? Of(XmlReader xml, string attribute = "val") =>
        int.TryParse(XmlFlags.Value(xml, attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
