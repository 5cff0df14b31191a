using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Concord.Shared.Post;

namespace Concord.Web;

/// <summary>Signs a request to GOV.UK Notify: a JSON Web Token (RFC 7519) by HMAC-SHA256, good for the half minute around its instant.</summary>
public static class NotifyToken
{
    public static string Sign(NotifySettings settings, DateTimeOffset at)
    {
        var head = Base64Url.EncodeToString("""{"typ":"JWT","alg":"HS256"}"""u8);
        var claims = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { iss = settings.ServiceId, iat = at.ToUnixTimeSeconds() }));
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(settings.Secret), Encoding.ASCII.GetBytes($"{head}.{claims}"));
        return $"{head}.{claims}.{Base64Url.EncodeToString(signature)}";
    }
}
