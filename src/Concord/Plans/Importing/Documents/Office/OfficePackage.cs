using System.IO.Compression;
using System.Xml;

namespace Concord.Plans.Importing.Documents.Office;

/// <summary>
/// An office file: a zip of XML. Its members are read one after another and never written anywhere; together they may
/// not grow past a limit, whatever sizes they claim, and their XML has no document type and asks for nothing outside.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    public const int MostMembers = 2_000;
    public const int MostBytes = 64 * 1024 * 1024;

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> members = new(StringComparer.OrdinalIgnoreCase);
    private readonly Findings found;
    private readonly ByteBudget budget;

    private OfficePackage(ZipArchive zip, Findings found)
    {
        (this.zip, this.found, budget) = (zip, found, new(MostBytes, found));
        foreach (var member in zip.Entries)
            members.TryAdd(member.FullName.Replace('\\', '/'), member);
    }

    public static OfficePackage Open(ReadOnlyMemory<byte> bytes, Findings found)
    {
        // Counted before the list of members is read, which would make an object of each.
        if (bytes.Span.Count("PK\x01\x02"u8) > MostMembers)
            throw found.NotReadable($"is a zip file of more than {MostMembers:N0} files", "Choose the document itself");
        return new(new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read), found);
    }

    public bool Has(string name) => members.ContainsKey(name);

    public IEnumerable<string> Names => members.Keys;

    public XmlReader? Xml(string name) => Stream(name) is { } stream ? XmlReader.Create(stream, Safe) : null;

    public string? Text(string name, int most)
    {
        if (Stream(name) is not { } stream)
            return null;
        using var reader = new StreamReader(stream);
        var text = new char[most];
        return new(text, 0, reader.ReadBlock(text, 0, most));
    }

    public void Dispose() => zip.Dispose();

    private BudgetedStream? Stream(string name)
    {
        if (!members.TryGetValue(name, out var member))
            return null;
        return member.IsEncrypted
            ? throw found.NotReadable("is protected by a password", "Save it without a password, and choose that file")
            : new BudgetedStream(member.Open(), member.CompressedLength, budget);
    }
}
