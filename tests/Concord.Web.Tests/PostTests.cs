using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Concord.Data;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Concord.Web.Tests;

/// <summary>The outbox against a mail server of the test's own.</summary>
public sealed class PostTests
{
    private static readonly Uri Link = new("https://concord.example/link");

    [Fact]
    public async Task A_message_arrives_whole_and_its_text_is_erased_a_refused_one_is_tried_again()
    {
        using var server = new MailServer();
        var clock = new TestClock { Now = DateTime.UtcNow };
        await using var product = new Product
        {
            Settings = new() { ["Concord:Smtp:Host"] = "127.0.0.1", ["Concord:Smtp:Port"] = $"{server.Port}", ["Concord:Smtp:Tls"] = "false", ["Concord:Smtp:From"] = "concord@example.org" },
            Replacing = services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)),
        };
        await product.InitializeAsync();
        server.Refuses = to => to.Contains("later", StringComparison.Ordinal);
        var (now, later) = (await Write("now@example.org", Letter.Invitation(new PersonName(".Zoë Ŵ 你好"), Link)), await Write("later@example.org", Letter.PasswordRecovery(Link)));

        var expected = Template.Invitation.Body(new Dictionary<string, string> { ["name"] = ".Zoë Ŵ 你好", ["link"] = $"{Link}" });
        Assert.StartsWith(".Zoë Ŵ 你好, you are invited", expected, StringComparison.Ordinal);

        await Until(async () => (await Find(now)).SentAt is not null && (await Find(later)).LastError is not null);

        var arrived = server.Arrived.Single();
        Assert.Equal("now@example.org", arrived.To);
        Assert.Equal("You are invited to Concord", arrived.Subject);
        Assert.Equal(expected, arrived.Body.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Contains("concord@example.org", arrived.Head, StringComparison.Ordinal);
        Assert.Equal("", (await Find(now)).Body);
        var waiting = await Find(later);
        Assert.Null(waiting.SentAt);
        Assert.Contains($"{Link}", waiting.Body, StringComparison.Ordinal);
        Assert.Equal(1, waiting.Attempts);

        server.Refuses = _ => false;
        clock.Pass(TimeSpan.FromMinutes(3));
        await Until(async () => (await Find(later)).SentAt is not null);
        Assert.Equal("", (await Find(later)).Body);
        Assert.Equal(2, server.Arrived.Count);
        var outbox = await (await product.As("admin")).Open("/outbox");
        Assert.Contains("A message’s text is erased when it has been delivered", outbox.Words, StringComparison.Ordinal);
        Assert.Empty(outbox.Document.QuerySelectorAll("pre"));

        async Task<Guid> Write(string to, Letter letter)
        {
            await using var scope = product.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ConcordDb>();
            scope.ServiceProvider.GetRequiredService<Outbox>().Post(to, letter);
            await db.SaveChangesAsync();
            return (await db.OutboxMessages.SingleAsync(message => message.To == to)).Id;
        }

        Task<OutboxMessage> Find(Guid id) => product.Behind.LookAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync(message => message.Id == id));
    }

    private static async Task Until(Func<Task<bool>> so)
    {
        for (var left = 100; !await so(); left--)
        {
            Assert.True(left > 0, "it did not happen within 25 seconds");
            await Task.Delay(250);
        }
    }

    /// <summary>Speaks as much SMTP (RFC 5321) as a client needs to hand over a message.</summary>
    private sealed class MailServer : IDisposable
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
        public Func<string, bool> Refuses { get; set; } = _ => false;

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
                await writer.WriteLineAsync(word switch { "QUIT" => "221 bye", "RCPT" when Refuses(to) => "450 not now", _ => "250 fine" });
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
}
