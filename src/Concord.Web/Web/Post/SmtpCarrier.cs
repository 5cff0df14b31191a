using System.Net;
using System.Net.Mail;
using Concord.Shared;
using Concord.Shared.Post;

namespace Concord.Web;

/// <summary>Carries the outbox to an SMTP server.</summary>
public sealed class SmtpCarrier(ConcordSettings.SmtpSettings settings) : ICarrier
{
    public async Task CarryAsync(OutboxMessage message, CancellationToken cancel)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls, Timeout = 20_000 };
        if (settings.User is not null) client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var mail = new MailMessage(settings.From, message.To, message.Subject, message.Body);
        mail.Headers.Add("Message-ID", $"<{message.Id}@concord>");
        try
        {
            await client.SendMailAsync(mail, cancel);
        }
        // 5xx about the recipient: the server will never take it (RFC 5321, 4.2.1). About anything else, such as our password, it may.
        catch (SmtpFailedRecipientException refused) when ((int)refused.StatusCode is >= 550 and < 560)
        {
            throw new PostRefused($"The mail server refused this address. {refused.Message}");
        }
    }
}
