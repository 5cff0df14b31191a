using System.Text;

namespace Concord.Web.Tests;

/// <summary>A form with a file in it that is made up while it is sent, so that whoever sends it holds none of it.</summary>
public sealed class Streamed : HttpContent
{
    private const string Boundary = "a-boundary-of-our-own";

    private readonly byte[] start, end = Encoding.ASCII.GetBytes($"\r\n--{Boundary}--\r\n"), piece = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("Open a hall\tHO\tSpring 2032\n", 2500)));
    private readonly long pieces;
    private readonly bool saysItsLength;

    public Streamed(string token, string field, long atLeast, bool saysItsLength)
    {
        start = Encoding.ASCII.GetBytes($"--{Boundary}\r\nContent-Disposition: form-data; name=\"__RequestVerificationToken\"\r\n\r\n{token}\r\n--{Boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"plan.txt\"\r\nContent-Type: text/plain\r\n\r\n");
        (pieces, this.saysItsLength) = ((atLeast / piece.Length) + 1, saysItsLength);
        Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Boundary}");
    }

    /// <summary>Of the file, so far.</summary>
    public long Sent { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(start);
        for (var at = 0L; at < pieces; at++, Sent += piece.Length) await stream.WriteAsync(piece);
        await stream.WriteAsync(end);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = start.Length + (pieces * piece.Length) + end.Length;
        return saysItsLength;
    }
}
