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
        await client.SendMailAsync(mail, cancel);
    }
}
