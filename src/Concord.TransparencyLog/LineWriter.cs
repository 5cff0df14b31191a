using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Concord.TransparencyLog;

/// <summary>A line of the file: one JSON object whose last member speaks of all the bytes before it.</summary>
internal static class LineWriter
{
    // Names stay readable; nothing of a log is ever put into a web page as it stands.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = false };

    public static byte[] Write(Action<Utf8JsonWriter> members) => Write(members, null, _ => "");

    /// <summary>Writes the members, and then the last one, which is made from the bytes so far.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> members, string? last, Func<ReadOnlySpan<byte>, string> make)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Readable))
        {
            writer.WriteStartObject();
            members(writer);
            if (last is not null)
            {
                writer.Flush();
                writer.WriteString(last, make(bytes.WrittenSpan));
            }
            writer.WriteEndObject();
        }
        return bytes.WrittenSpan.ToArray();
    }
}
