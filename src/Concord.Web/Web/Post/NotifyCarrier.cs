using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Concord.Shared.Post;

namespace Concord.Web;

/// <summary>Carries the outbox to GOV.UK Notify, version 2 of its API.</summary>
public sealed class NotifyCarrier(NotifySettings settings, TimeProvider clock) : ICarrier, IDisposable
{
    private const string AboutOurKey = "GOV.UK Notify does not accept this service’s key. Check that Concord:Notify:Key has not been revoked, and that this machine’s clock is right to within 30 seconds";

    private readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { BaseAddress = settings.Address, Timeout = TimeSpan.FromSeconds(20) };

    private sealed record Email(
        [property: JsonPropertyName("template_id")] Guid TemplateId,
        [property: JsonPropertyName("email_address")] string Address,
        [property: JsonPropertyName("personalisation")] IReadOnlyDictionary<string, string> Personalisation,
        [property: JsonPropertyName("reference")] string Reference);

    private sealed record Refusal(IReadOnlyList<Refusal.Error>? Errors)
    {
        public sealed record Error([property: JsonPropertyName("error")] string Kind, string Message);
    }

    private sealed record Taken(IReadOnlyList<JsonElement>? Notifications);

    public async Task CarryAsync(OutboxMessage message, CancellationToken cancel)
    {
        if ((message.Attempts > 1 || message.LastError is not null) && await TookItAsync(message.Id, cancel)) return;
        var own = settings.Templates.TryGetValue(message.Template, out var template);
        var fields = own ? message.Fields : new Dictionary<string, string> { ["subject"] = message.Subject, ["body"] = message.Body };
        using var asked = Ask(HttpMethod.Post, "v2/notifications/email");
        asked.Content = JsonContent.Create(new Email(own ? template : settings.Generic!.Value, message.To, fields, $"{message.Id}"));
        using var answer = await http.SendAsync(asked, cancel);
        if (!answer.IsSuccessStatusCode) throw await WhatIsNextAsync(answer, cancel);
    }

    // An answer that never reached us may have been a yes: the reference says whether Notify has this message already.
    private async Task<bool> TookItAsync(Guid id, CancellationToken cancel)
    {
        using var asked = Ask(HttpMethod.Get, $"v2/notifications?template_type=email&reference={id}");
        using var answer = await http.SendAsync(asked, cancel);
        if (!answer.IsSuccessStatusCode) throw await WhatIsNextAsync(answer, cancel);
        return (await answer.Content.ReadFromJsonAsync<Taken>(cancel))?.Notifications is { Count: > 0 };
    }

    private HttpRequestMessage Ask(HttpMethod method, string path) => new(method, path)
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", NotifyToken.Sign(settings, clock.GetUtcNow())) },
    };

    // By the status and the kind of error: their sentences are for people, and change.
    private async Task<Exception> WhatIsNextAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        var errors = await ReadAsync(answer, cancel);
        var said = errors.Count == 0 ? $"{(int)answer.StatusCode} {answer.ReasonPhrase}" : string.Join("; ", errors.Select(error => $"{error.Kind}: {error.Message}"));
        return answer.StatusCode switch
        {
            HttpStatusCode.BadRequest => new PostRefused($"GOV.UK Notify refused this message. {said}"),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new PostPaused($"{AboutOurKey}. {said}", TimeSpan.FromMinutes(5)),
            HttpStatusCode.TooManyRequests when errors.Any(error => error.Kind == "TooManyRequestsError") => new PostPaused($"GOV.UK Notify takes no more messages today. {said}", TimeSpan.FromHours(1)),
            HttpStatusCode.TooManyRequests => new PostPaused($"GOV.UK Notify asked for a pause. {said}", answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromMinutes(1)),
            _ => new HttpRequestException($"GOV.UK Notify could not take this message now. {said}", null, answer.StatusCode),
        };
    }

    private static async Task<IReadOnlyList<Refusal.Error>> ReadAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        try
        {
            return (await answer.Content.ReadFromJsonAsync<Refusal>(cancel))?.Errors ?? [];
        }
        catch (JsonException)
        {
            return []; // A proxy in between answers in its own words.
        }
    }

    public void Dispose() => http.Dispose();
}
