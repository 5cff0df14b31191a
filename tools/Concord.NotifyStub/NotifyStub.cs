using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Concord.Shared.Post;

namespace Concord.NotifyStub;

/// <summary>
/// Stands in for GOV.UK Notify on one's own machine: takes e-mails as version 2 of its API does, checks what it would
/// check, keeps what came, and answers badly when told to. It sends nothing.
/// </summary>
public sealed class NotifyStub : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly TimeProvider clock;

    private NotifyStub(WebApplication web, TimeProvider clock) => (this.web, this.clock) = (web, clock);

    public static Guid Service { get; } = new("5f0c7d53-30c9-4c4f-8b1a-6a2d6f6c1f10");
    public static string Secret => "0c1f3a52-9f5e-4a55-9a57-9f0f5a7f7d11";
    public static Guid Generic { get; } = IdOf("generic");

    public Uri Address => new(web.Urls.First() + "/");
    public ConcurrentQueue<Came> Came { get; } = [];
    public ConcurrentQueue<Trouble> Next { get; } = [];

    /// <summary>How many requests to send an e-mail there were, taken or not.</summary>
    public int Asked { get; private set; }

    /// <summary>What Concord is to be told so that it sends here.</summary>
    public IReadOnlyDictionary<string, string> Settings => Template.All.ToDictionary(template => $"Concord:Notify:Templates:{template.Name}", template => $"{IdOf(template.Name)}")
        .Append(new("Concord:Notify:Address", $"{Address}")).Append(new("Concord:Notify:Key", $"a-stub-{Service}-{Secret}")).ToDictionary();

    public static async Task<NotifyStub> StartAsync(string at = "http://127.0.0.1:0", TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(at);
        var stub = new NotifyStub(builder.Build(), clock ?? TimeProvider.System);
        stub.web.MapGet("/", () => stub.Came.Reverse());
        stub.web.MapPost("/stub/next", (int? status, string? error, int? seconds) => stub.Next.Enqueue(new(status ?? 0, error, seconds ?? 0)));
        stub.web.MapPost("/v2/notifications/email", stub.TakeAsync);
        stub.web.MapGet("/v2/notifications", (HttpRequest request, string reference) =>
            stub.Unsigned(request) ?? Results.Ok(new { notifications = stub.Came.Where(came => came.Reference == reference).Select(came => new { id = came.Id, reference = came.Reference, status = "delivered" }) }));
        await stub.web.StartAsync();
        return stub;
    }

    public Task StoppedAsync() => web.WaitForShutdownAsync();

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        Asked++;
        var trouble = Next.TryDequeue(out var told) ? told : new Trouble();
        using var body = await JsonDocument.ParseAsync(request.Body);
        if (Unsigned(request) is { } refused) return refused;
        if (trouble.Status != 0 && !trouble.TakesItFirst) return Refuse(trouble.Status, trouble.Kind, "As told to");
        var answer = Take(body.RootElement);
        if (trouble.Seconds > 0) await Task.Delay(TimeSpan.FromSeconds(trouble.Seconds), request.HttpContext.RequestAborted);
        return trouble.TakesItFirst ? Refuse(trouble.Status, trouble.Kind, "As told to, and yet taken") : answer;
    }

    private IResult Take(JsonElement email)
    {
        if (email.EnumerateObject().Select(part => part.Name).Except(["template_id", "email_address", "personalisation", "reference"]).FirstOrDefault() is { } unknown)
            return Refuse(400, "ValidationError", $"Additional properties are not allowed ({unknown} was unexpected)");
        if (!email.TryGetProperty("template_id", out var said) || !said.TryGetGuid(out var id)) return Refuse(400, "ValidationError", "template_id is a required property");
        if (!email.TryGetProperty("email_address", out var to) || to.GetString() is not { } address || !address.Contains('@')) return Refuse(400, "ValidationError", "email_address Not a valid email address");
        var given = email.TryGetProperty("personalisation", out var fields) ? fields.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString() ?? "") : [];
        var template = Template.All.SingleOrDefault(one => IdOf(one.Name) == id);
        if (template is null && id != Generic) return Refuse(400, "BadRequestError", "Template not found");
        var missing = (template?.Fields ?? new HashSet<string> { "subject", "body" }).Except(given.Keys).ToList();
        if (missing.Count > 0) return Refuse(400, "BadRequestError", $"Missing personalisation: {string.Join(", ", missing)}");
        var came = new Came(Guid.NewGuid(), email.TryGetProperty("reference", out var reference) ? reference.GetString() ?? "" : "", address, template?.Name ?? "generic", given, template?.Subject(given) ?? given["subject"], template?.Body(given) ?? given["body"]);
        Came.Enqueue(came);
        return Results.Json(new { id = came.Id, reference = came.Reference, content = new { subject = came.Subject, body = came.Body, from_email = "stub@concord.example" }, template = new { id, version = 1 } }, statusCode: 201);
    }

    private IResult? Unsigned(HttpRequest request)
    {
        if (request.Headers.Authorization.ToString() is not ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token]) return Refuse(401, "AuthError", "Unauthorized: authentication token must be provided");
        return Bearer.WhatIsWrong(token, Service, Secret, clock.GetUtcNow()) is { } wrong ? Refuse(403, "AuthError", wrong) : null;
    }

    private static IResult Refuse(int status, string error, string message) =>
        Results.Json(new { status_code = status, errors = new[] { new { error, message } } }, statusCode: status);

    // The same at every start, so that settings written down once keep working.
    private static Guid IdOf(string template) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"concord template {template}"))[..16]);
}
