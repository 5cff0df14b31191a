using System.Xml.Linq;
using System.Xml.Schema;

namespace Concord.Tests.Plans.Exporting;

/// <summary>What RFC 4287 lets stand in a feed, as an XML schema in our own words; how often it may stand, which a schema of that kind cannot say, beside it.</summary>
internal static class AtomSchema
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private const string Words = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.w3.org/2005/Atom" targetNamespace="http://www.w3.org/2005/Atom" elementFormDefault="qualified">
          <xs:simpleType name="address"><xs:restriction base="xs:anyURI"><xs:pattern value="[a-z][a-z0-9+.\-]*:.+"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="instant"><xs:restriction base="xs:dateTime"><xs:pattern value=".+T.+(Z|[+\-]\d\d:\d\d)"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="kind"><xs:restriction base="xs:string"><xs:enumeration value="text"/><xs:enumeration value="html"/></xs:restriction></xs:simpleType>
          <xs:complexType name="words"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="type" type="kind"/></xs:extension></xs:simpleContent></xs:complexType>
          <xs:complexType name="person"><xs:choice maxOccurs="unbounded"><xs:element name="name" type="xs:string"/><xs:element name="uri" type="address"/><xs:element name="email" type="xs:string"/></xs:choice></xs:complexType>
          <xs:complexType name="link"><xs:attribute name="href" type="address" use="required"/><xs:attribute name="rel" type="xs:string"/><xs:attribute name="type" type="xs:string"/></xs:complexType>
          <xs:group name="common"><xs:choice><xs:element name="id" type="address"/><xs:element name="title" type="words"/><xs:element name="updated" type="instant"/><xs:element name="author" type="person"/><xs:element name="link" type="link"/></xs:choice></xs:group>
          <xs:complexType name="entry"><xs:choice maxOccurs="unbounded"><xs:group ref="common"/><xs:element name="content" type="words"/><xs:element name="published" type="instant"/></xs:choice></xs:complexType>
          <xs:element name="feed"><xs:complexType><xs:choice maxOccurs="unbounded"><xs:group ref="common"/><xs:element name="subtitle" type="words"/><xs:element name="entry" type="entry"/></xs:choice></xs:complexType></xs:element>
        </xs:schema>
        """;

    public static XmlSchemaSet Read()
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(XmlSchema.Read(System.Xml.XmlReader.Create(new StringReader(Words)), (_, problem) => throw problem.Exception)!);
        schemas.Compile();
        return schemas;
    }

    /// <summary>Sections 4.1.1 and 4.1.2: one id, title and time each; an author; at most one link of a kind.</summary>
    public static void AssertCounts(XElement feed)
    {
        foreach (var each in feed.Elements(Atom + "entry").Prepend(feed))
        {
            foreach (var once in new[] { "id", "title", "updated" }) Assert.Single(each.Elements(Atom + once));
            Assert.Single(each.Elements(Atom + "author").Elements(Atom + "name"));
            Assert.Equal(each.Elements(Atom + "link").Count(), each.Elements(Atom + "link").Select(link => (string?)link.Attribute("rel")).Distinct().Count());
        }
        Assert.Single(feed.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "self");
    }
}
