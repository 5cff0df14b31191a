using Concord.Data;
using Concord.People;
using Concord.Shared;
using Concord.Shared.Post;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Concord.Web.Pages.Auditing;

/// <summary>In the demonstration, where no message leaves the house, the messages themselves; elsewhere only what happened to them.</summary>
[Needs(Permission.RunService)]
public sealed class OutboxPageModel(ConcordDb db, ConcordSettings settings) : PageModel
{
    public IReadOnlyList<OutboxMessage> Messages { get; private set; } = [];
    public bool ShowsBodies => settings is { Demonstration: true, Smtp: null };

    public async Task OnGetAsync(CancellationToken cancel) =>
        Messages = await db.OutboxMessages.AsNoTracking().OrderByDescending(message => message.WrittenAt).Take(100).ToListAsync(cancel);
}
