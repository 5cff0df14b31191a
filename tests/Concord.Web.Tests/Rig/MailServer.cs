using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace Concord.Web.Tests;

/// <summary>Speaks as much SMTP (RFC 5321) as a client needs to hand over a message.</summary>
public sealed class MailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public MailServer()
    {
        listener.Start();
        _ = ServeAsync();
    }

    public sealed record Letter(string To, string Head, string Subject, string Body);

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;
    public ConcurrentQueue<Letter> Arrived { get; } = [];
    /// <summary>What a recipient is refused with, such as "450 not now".</summary>
    public Func<string, string?> Refuses { get; set; } = _ => null;

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true) _ = ConverseAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception problem) when (problem is ObjectDisposedException or SocketException) { }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using var _ = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        var to = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            if (word == "RCPT") to = line.Split('<', '>')[1];
            if (word == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                Arrived.Enqueue(await ReadAsync(reader, to));
            }
            await writer.WriteLineAsync(word switch { "QUIT" => "221 bye", "RCPT" when Refuses(to) is { } refusal => refusal, _ => "250 fine" });
            if (word == "QUIT") return;
        }
    }

    private static async Task<Letter> ReadAsync(StreamReader reader, string to)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { } line && line != ".") lines.Add(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line);
        var gap = lines.IndexOf("");
        var head = string.Join('\n', lines.Take(gap)).Replace("\n ", " ", StringComparison.Ordinal);
        var body = string.Join('\n', lines.Skip(gap + 1));
        if (head.Contains("base64", StringComparison.OrdinalIgnoreCase)) body = Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal)));
        else if (head.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase)) body = Unquoted(body.Replace("=\n", "", StringComparison.Ordinal));
        var subject = head.Split('\n').Single(line => line.StartsWith("Subject:", StringComparison.OrdinalIgnoreCase))[8..].Trim();
        return new(to, head, !subject.StartsWith("=?", StringComparison.Ordinal) ? subject : string.Concat(subject.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Decoded)), body);
    }

    private static string Decoded(string word)
    {
        if (!word.StartsWith("=?", StringComparison.Ordinal)) return word;
        var parts = word.Split('?');
        return parts[2] is "B" or "b" ? Encoding.UTF8.GetString(Convert.FromBase64String(parts[3])) : Unquoted(parts[3].Replace('_', ' '));
    }

    private static string Unquoted(string text)
    {
        var bytes = new List<byte>();
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '=' && at + 2 < text.Length) { bytes.Add(Convert.ToByte(text.Substring(at + 1, 2), 16)); at += 2; }
            else bytes.Add((byte)text[at]);
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
