using System.Net.Http.Headers;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Stub = Concord.NotifyStub.NotifyStub;

namespace Concord.Web.Tests.Messages;

/// <summary>The real carrier, over HTTP, to the stand-in for GOV.UK Notify.</summary>
public sealed class NotifyCarrierTests : IAsyncLifetime
{
    private static readonly Uri Link = new("https://concord.example/link");
    private readonly TestClock clock = new();
    private Stub stub = null!;
    private TestProgramme programme = null!;

    public async ValueTask InitializeAsync()
    {
        stub = await Stub.StartAsync(clock: clock);
        programme = await TestProgramme.CreateAsync();
        programme.Clock.Now = clock.Now;
    }

    public async ValueTask DisposeAsync()
    {
        await programme.DisposeAsync();
        await stub.DisposeAsync();
    }

    [Fact]
    public async Task A_message_arrives_by_its_template_with_every_field_and_its_own_reference()
    {
        var id = await Post(Letter.Invitation(new PersonName("Zoë Ŵ"), Link));
        Assert.Equal(1, await Deliver());
        var came = Assert.Single(stub.Came);
        Assert.Equal(("kim@example.org", "Invitation", $"{id}", "You are invited to Concord"), (came.To, came.Template, came.Reference, came.Subject));
        Assert.Equal(new Dictionary<string, string> { ["name"] = "Zoë Ŵ", ["link"] = $"{Link}" }, came.Personalisation);
        Assert.Equal((MessageState.Sent, ""), ((await Kept()).State, (await Kept()).Body));
    }

    [Fact]
    public async Task Where_a_message_has_no_template_there_the_general_one_carries_its_subject_and_body()
    {
        await Post(Letter.PasswordRecovery(Link));
        Assert.Equal(1, await Deliver(Settings(("Templates:PasswordRecovery", null), ("GenericTemplate", $"{Stub.Generic}"))));
        var came = Assert.Single(stub.Came);
        Assert.Equal(("generic", "Choose a new password for Concord"), (came.Template, came.Subject));
        Assert.Contains($"Choose it within one hour: {Link}", came.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_message_fails_for_good_with_what_Notify_said()
    {
        await Post(Letter.PasswordRecovery(Link));
        Assert.Equal(0, await Deliver(Settings(("Templates:PasswordRecovery", $"{Guid.NewGuid()}"))));
        var kept = await Kept();
        Assert.Equal((MessageState.Failed, "GOV.UK Notify refused this message. BadRequestError: Template not found"), (kept.State, kept.LastError));
        Pass(TimeSpan.FromDays(1));
        Assert.Equal(0, await Deliver());
        Assert.Equal(1, stub.Asked);
    }

    [Fact]
    public async Task A_template_that_wants_a_field_we_do_not_give_is_refused()
    {
        await Post(Letter.PasswordRecovery(Link));
        Assert.Equal(0, await Deliver(Settings(("Templates:PasswordRecovery", stub.Settings["Concord:Notify:Templates:Invitation"]))));
        Assert.EndsWith("Missing personalisation: name", (await Kept()).LastError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RateLimitError", 60, "GOV.UK Notify asked for a pause")]
    [InlineData("TooManyRequestsError", 3600, "GOV.UK Notify takes no more messages today")]
    public async Task At_a_limit_everything_waits_and_then_goes_on(string error, int seconds, string sentence)
    {
        await Post(Letter.PasswordRecovery(Link));
        await Post(Letter.PasswordRecovery(Link));
        stub.Next.Enqueue(new(429, error));
        Assert.Equal(0, await Deliver());
        Assert.Equal(1, stub.Asked);
        Assert.Contains(await All(), message => message.State == MessageState.Waiting && message.Attempts == 0 && message.LastError?.StartsWith(sentence, StringComparison.Ordinal) == true);
        Pass(TimeSpan.FromSeconds(seconds - 1));
        Assert.Equal((0, 1), (await Deliver(), stub.Asked));
        Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(2, await Deliver());
        Assert.Equal(2, stub.Came.Count);
    }

    [Fact]
    public async Task A_wrong_clock_or_key_is_named_and_nothing_is_lost()
    {
        await Post(Letter.PasswordRecovery(Link));
        clock.Pass(TimeSpan.FromSeconds(31));
        Assert.Equal(0, await Deliver());
        var kept = await Kept();
        Assert.Equal((MessageState.Waiting, 0), (kept.State, kept.Attempts));
        Assert.StartsWith("GOV.UK Notify does not accept this service’s key. Check that Concord:Notify:Key has not been revoked, and that this machine’s clock is right to within 30 seconds", kept.LastError, StringComparison.Ordinal);
        clock.Now = programme.Clock.Now;
        Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(0, await Deliver(Settings(("Key", $"name-{Stub.Service}-{Guid.NewGuid()}"))));
        Assert.Contains("API key not found", (await Kept()).LastError, StringComparison.Ordinal);
        Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await Deliver());
    }

    [Fact]
    public async Task Their_fault_is_tried_again_later()
    {
        await Post(Letter.PasswordRecovery(Link));
        stub.Next.Enqueue(new(500));
        Assert.Equal(0, await Deliver());
        var kept = await Kept();
        Assert.Equal((MessageState.Waiting, 1, programme.Clock.Now.AddMinutes(1)), (kept.State, kept.Attempts, kept.DueAt));
        Assert.Equal("GOV.UK Notify could not take this message now. Exception: As told to", kept.LastError);
        Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Deliver());
    }

    [Fact]
    public async Task A_message_that_was_taken_although_the_answer_said_no_is_not_sent_twice()
    {
        await Post(Letter.PasswordRecovery(Link));
        stub.Next.Enqueue(new(500, TakesItFirst: true));
        Assert.Equal(0, await Deliver());
        Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Deliver());
        Assert.Equal((1, 1), (stub.Asked, stub.Came.Count));
    }

    [Fact]
    public async Task Who_stops_the_service_does_not_wait_for_a_slow_answer()
    {
        await Post(Letter.PasswordRecovery(Link));
        stub.Next.Enqueue(new(Seconds: 15));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var began = System.Diagnostics.Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Deliver(cancel: stop.Token));
        Assert.InRange(began.Elapsed, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(6));

        // It was taken: the next start finds it by its reference, and sends nothing.
        Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Deliver());
        Assert.Single(stub.Came);
    }

    [Fact]
    public async Task The_stand_in_takes_nothing_unsigned_or_signed_otherwise()
    {
        using var http = new HttpClient { BaseAddress = stub.Address };
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(null));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask("a.b.c"));
        var right = NotifyToken.Sign(Settings(), clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.BadRequest, await Ask(right));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(right[..^2] + (right.EndsWith("AA", StringComparison.Ordinal) ? "BB" : "AA")));

        async Task<HttpStatusCode> Ask(string? token)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Post, "v2/notifications/email") { Content = new StringContent("{}") };
            if (token is not null) asked.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await http.SendAsync(asked);
            return answer.StatusCode;
        }
    }

    private NotifySettings Settings(params (string Name, string? Value)[] other)
    {
        var set = stub.Settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        foreach (var (name, value) in other) set[$"Concord:Notify:{name}"] = value;
        return NotifySettings.From(new ConfigurationBuilder().AddInMemoryCollection(set.Where(setting => setting.Value is not null)).Build().GetSection("Concord:Notify"));
    }

    private async Task<int> Deliver(NotifySettings? settings = null, CancellationToken cancel = default)
    {
        using var carrier = new NotifyCarrier(settings ?? Settings(), programme.Clock);
        return await programme.RunAsync((IServiceProvider services) => ActivatorUtilities.CreateInstance<DeliverOutbox>(services, (ICarrier)carrier).RunAsync(cancel));
    }

    private void Pass(TimeSpan time)
    {
        programme.Clock.Pass(time);
        clock.Now = programme.Clock.Now;
    }

    private Task<Guid> Post(Letter letter) => programme.RunAsync(async (IServiceProvider services) =>
    {
        var db = services.GetRequiredService<Data.ConcordDb>();
        services.GetRequiredService<Outbox>().Post("kim@example.org", letter);
        var id = db.OutboxMessages.Local.Single().Id;
        await db.SaveChangesAsync();
        return id;
    });

    private Task<List<OutboxMessage>> All() => programme.LookAsync(db => db.OutboxMessages.AsNoTracking().ToListAsync());

    private async Task<OutboxMessage> Kept() => Assert.Single(await All());
}
