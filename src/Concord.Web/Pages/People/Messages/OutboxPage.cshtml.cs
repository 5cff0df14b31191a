using Concord.Data;
using Concord.People;
using Concord.People.Messages;
using Concord.Shared;
using Concord.Shared.Post;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.People.Messages;

/// <summary>In the demonstration, where no message leaves the house, the messages themselves; elsewhere only what happened to them.</summary>
[Needs(Permission.RunService)]
public sealed class OutboxPageModel(ConcordDb db, ConcordSettings settings, RetryMessage retry) : PageModel, IShowAgain
{
    private const int PageSize = 50;

    public sealed record Line(OutboxMessage Message, string To);

    [BindProperty(SupportsGet = true)] public MessageState? State { get; set; }
    // From the query alone: in the route, "page" is the framework's own value.
    [FromQuery(Name = "page")] public int PageNumber { get; set; } = 1;
    public IReadOnlyDictionary<MessageState, int> Counts { get; private set; } = new Dictionary<MessageState, int>();
    public IReadOnlyList<Line> Lines { get; private set; } = [];
    public int Pages { get; private set; } = 1;
    public bool ShowsBodies => settings is { Demonstration: true, Smtp: null, Notify: null };

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostRetryAsync(Guid id, CancellationToken cancel)
    {
        await retry.RunAsync(id, User.Actor(), cancel);
        TempData["Done"] = "The message waits again, and is sent in the next round.";
        return Redirect("/outbox");
    }

    public async Task ShowAsync(CancellationToken cancel)
    {
        Counts = await db.OutboxMessages.GroupBy(message => message.State).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel);
        var shown = db.OutboxMessages.AsNoTracking().Where(message => State == null || message.State == State);
        Pages = Math.Max(1, (int)Math.Ceiling(Counts.Where(count => State is null || count.Key == State).Sum(count => count.Value) / (double)PageSize));
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Lines = await shown.OrderByDescending(message => message.WrittenAt).ThenBy(message => message.Id).Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .Select(message => new Line(message, message.To != "" ? message.To : db.PersonLines.Where(person => person.Id == message.PersonId).Select(person => person.Name).FirstOrDefault() ?? "somebody whose address is erased"))
            .ToListAsync(cancel);
    }

    public string Address(MessageState? state, int page = 1) => $"/outbox?{(state is null ? "" : $"state={state}&")}page={page}";

    public static string InWords(MessageState? state) => state switch
    {
        null => "All",
        MessageState.Joined => "Put into another",
        MessageState.NotWanted => "Left out",
        MessageState.Failed => "Failed for good",
        _ => $"{state}",
    };

    public static string WhatHappened(OutboxMessage message) => message.State switch
    {
        MessageState.Sent => $"sent {Layout.Excerpt.Instant(message.SentAt!.Value)}",
        MessageState.Joined => "put into another message to the same person",
        MessageState.NotWanted => "left out: the person chose not to have such messages, or has left",
        MessageState.Failed => $"failed for good after {Layout.Excerpt.Count(message.Attempts, "attempt")}: {message.LastError}",
        _ when message.LastError is { } error => $"tried, and waiting until {Layout.Excerpt.Instant(message.DueAt)}: {error}",
        _ when !message.IsReady => $"waiting for others until {Layout.Excerpt.Instant(message.DueAt)}",
        _ => "waiting",
    };
}
