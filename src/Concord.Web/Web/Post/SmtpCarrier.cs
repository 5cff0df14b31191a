using System.Net;
using System.Net.Mail;
using Concord.Shared;
using Concord.Shared.Post;

namespace Concord.Web;

/// <summary>Carries the outbox to an SMTP server.</summary>
public sealed class SmtpCarrier(ConcordSettings.SmtpSettings settings) : ICarrier
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public async Task CarryAsync(OutboxMessage message, CancellationToken cancel)
    {
        // The client's own limit does not hold where it is not waited for.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
        if (settings.User is not null) client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var mail = new MailMessage(settings.From, message.To, message.Subject, message.Body);
        mail.Headers.Add("Message-ID", $"<{message.Id}@concord>");
        AddWayOut(mail, message);
        try
        {
            await client.SendMailAsync(mail, limit.Token);
        }
        // 5xx about the recipient: the server will never take it (RFC 5321, 4.2.1). About anything else, such as our password, it may.
        catch (SmtpFailedRecipientException refused) when ((int)refused.StatusCode is >= 550 and < 560)
        {
            throw new PostRefused($"The mail server refused this address. {refused.Message}");
        }
    }

    // One click in the reader's mail program ends it (RFC 8058): only by https, as that says.
    private static void AddWayOut(MailMessage mail, OutboxMessage message)
    {
        if (message.EndsAt is not { } end) return;
        mail.Headers.Add("List-Unsubscribe", $"<{end}{OneClick.Path}>");
        if (end.Scheme == Uri.UriSchemeHttps) mail.Headers.Add("List-Unsubscribe-Post", OneClick.Field);
    }
}
