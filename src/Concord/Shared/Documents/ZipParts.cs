using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Concord.Shared.Documents;

/// <summary>The parts of a zipped office file. They bear no time of their own, so that the same plan gives the same bytes.</summary>
internal sealed class ZipParts(Stream to) : IDisposable
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ZipArchive zip = new(to, ZipArchiveMode.Create, leaveOpen: true, Utf8);

    /// <summary>A part that readers look for at a fixed place, so it is not packed.</summary>
    public void AddPlain(string name, string text)
    {
        using var stream = Open(name, CompressionLevel.NoCompression);
        stream.Write(Utf8.GetBytes(text));
    }

    public void Add(string name, string xml)
    {
        using var stream = Open(name, CompressionLevel.Optimal);
        stream.Write(Utf8.GetBytes($"""<?xml version="1.0" encoding="UTF-8"?>{'\n'}{xml}"""));
    }

    public async Task AddAsync(string name, Func<XmlWriter, Task> write)
    {
        await using var stream = Open(name, CompressionLevel.Optimal);
        await using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = Utf8, CloseOutput = false, Async = true, NewLineHandling = NewLineHandling.Entitize });
        await write(xml);
        await xml.FlushAsync();
    }

    public void Dispose() => zip.Dispose();

    private Stream Open(string name, CompressionLevel level)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}
