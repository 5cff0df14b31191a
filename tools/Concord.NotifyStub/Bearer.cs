using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Concord.NotifyStub;

/// <summary>Checks the token of a request as Notify does: the algorithm, the service, the signature, and the half minute.</summary>
internal static class Bearer
{
    /// <returns>What is wrong with it, or nothing.</returns>
    public static string? WhatIsWrong(string token, Guid service, string secret, DateTimeOffset now)
    {
        if (token.Split('.') is not [var head, var claims, var signature]) return "Invalid token: not a JSON Web Token";
        try
        {
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(head));
            using var said = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
            if (header.RootElement.GetProperty("alg").GetString() != "HS256") return "Invalid token: algorithm used is not HS256";
            if (said.RootElement.GetProperty("iss").GetGuid() != service) return "Invalid token: service not found";
            var right = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes($"{head}.{claims}"));
            if (!CryptographicOperations.FixedTimeEquals(right, Base64Url.DecodeFromChars(signature))) return "Invalid token: API key not found";
            var off = now - DateTimeOffset.FromUnixTimeSeconds(said.RootElement.GetProperty("iat").GetInt64());
            return off.Duration() > TimeSpan.FromSeconds(30) ? "Error: Your system clock must be accurate to within 30 seconds" : null;
        }
        catch (Exception problem) when (problem is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return "Invalid token: not a JSON Web Token";
        }
    }
}
