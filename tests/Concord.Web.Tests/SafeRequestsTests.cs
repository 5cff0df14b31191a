using Concord.Data;
using Concord.Shared;
using Concord.Shared.Post;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Web.Tests;

public sealed class SafeRequestsTests(Undisturbed product) : IClassFixture<Undisturbed>
{
    private static IEnumerable<DoorTable.Line> Reading => DoorTable.Lines.Where(line => line.Method == "GET");

    [Theory, InlineData("GET"), InlineData("HEAD")]
    public async Task No_reading_request_changes_a_row(string method)
    {
        foreach (var who in DoorTable.Columns.Skip(1)) await product.As(who);
        product.Watch.Changes.Clear();
        foreach (var line in Reading)
            foreach (var who in DoorTable.Columns)
            {
                await new Doors(product).Knock(line, who, new HttpMethod(method));
                Assert.True(product.Watch.Changes.IsEmpty, $"{method} {line.Pattern} as {who} sent {string.Join("; ", product.Watch.Changes)}");
            }
    }

    [Fact]
    public async Task The_watch_sees_a_change()
    {
        product.Watch.Changes.Clear();
        await product.SignInAsync("owner");
        Assert.Contains(product.Watch.Changes, command => command.Contains("session", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_save_inside_a_reading_request_is_a_fault_and_saves_nothing()
    {
        await using var meddled = new Product { Replacing = services => services.AddScoped<IScopeRegister, Meddler>() };
        await meddled.InitializeAsync();
        var secretariat = await meddled.As("secretariat");

        var answer = await secretariat.Get("/people/invite");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains(meddled.Faults.All, fault => fault.Contains("GET /people/invite tried to save a OutboxMessage: a safe request changes nothing", StringComparison.Ordinal));
        Assert.False(await meddled.Behind.LookAsync(db => db.OutboxMessages.AnyAsync(message => message.To == "meddler@example.org")));
    }

    /// <summary>Writes a message while a page asks it what there is.</summary>
    private sealed class Meddler(ConcordDb db, Outbox outbox) : IScopeRegister
    {
        public ScopeKind Kind => ScopeKind.Place;

        public Task<string?> NameOfAsync(Guid id, CancellationToken cancel) => Task.FromResult<string?>(null);

        public async Task<IReadOnlyList<(Guid Id, string Name)>> AllAsync(CancellationToken cancel)
        {
            outbox.Post("meddler@example.org", Letter.PasswordRecovery(new Uri("https://concord.example/meddled")));
            await db.SaveChangesAsync(cancel);
            return [];
        }
    }
}
