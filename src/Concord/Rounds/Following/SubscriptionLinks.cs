using System.Security.Cryptography;
using System.Text;
using Concord.Shared;

namespace Concord.Rounds.Following;

/// <summary>
/// The words in a link that only the owner of an address has: the subscription and a keyed hash of it. They are worked
/// out and not kept, so every letter can carry one and a copy of the database opens none.
/// </summary>
public sealed class SubscriptionLinks(ConcordSettings settings)
{
    public enum Purpose { Confirm, End }

    private const int IdLength = 32, HashLength = 32;

    private readonly byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, settings.AuditKey, 32, info: "concord subscriptions"u8.ToArray());

    public string Token(Guid subscription, Purpose purpose) => $"{subscription:N}{HashOf(subscription, purpose)}";

    /// <exception cref="NotFound">It is no such link.</exception>
    public Guid Open(string token, Purpose purpose)
    {
        if (token.Length != IdLength + HashLength || !Guid.TryParseExact(token[..IdLength], "N", out var id)
            || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(token[IdLength..]), Encoding.ASCII.GetBytes(HashOf(id, purpose)))) throw new NotFound("such subscription");
        return id;
    }

    private string HashOf(Guid subscription, Purpose purpose) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose} {subscription:N}")))[..HashLength];
}
