using System.Globalization;
using System.Text;
using Concord.Data;
using Concord.People;
using Concord.Places.Domain;
using Concord.Shared;
using Concord.Shared.Auditing;
using Microsoft.EntityFrameworkCore;

namespace Concord.Places;

/// <summary>Says which body a document means by a name: one that is there, which then bears the name as an alias, or a new one.</summary>
public sealed class NameBody(ConcordDb db, Access access, Audit audit)
{
    public const string NewKind = "organisation";

    /// <summary>Adds the body or the alias to what the caller is about to save.</summary>
    /// <param name="key">The body that is meant, or null for a new one.</param>
    public async Task<Guid> RunAsync(string name, string? key, Actor actor, CancellationToken cancel = default)
    {
        await access.DemandAsync(actor, Permission.EditBody, [Scope.Programme], cancel);
        if (key is not null)
        {
            var body = (await db.Bodies.SingleOrDefaultAsync(row => row.Key == key, cancel)).OrNotFound($"body at {key}");
            if (!body.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase)) body.Aliases.Add(name);
            audit.Record(actor, "Gave body an alias", "body", body.Id, name);
            return body.Id;
        }
        var added = new Body(await FreeKeyAsync(name, cancel), NewKind, name, name.Length <= 60 ? name : name[..60].Trim(), from: null);
        db.Bodies.Add(added);
        audit.Record(actor, "Registered body", "body", added.Id, added.Key);
        return added.Id;
    }

    private async Task<string> FreeKeyAsync(string name, CancellationToken cancel)
    {
        var letters = string.Concat(name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter
            : CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark ? '\0' : '-').Where(letter => letter != '\0'));
        var plain = string.Join('-', letters.Split('-', StringSplitOptions.RemoveEmptyEntries));
        var wanted = plain.Length == 0 ? "body" : plain.Length <= 70 ? plain : plain[..70].TrimEnd('-');
        for (var n = 1; ; n++)
        {
            var key = n == 1 ? wanted : $"{wanted}-{n}";
            if (!db.Bodies.Local.Any(body => body.Key == key) && !await db.Bodies.AnyAsync(body => body.Key == key, cancel)) return key;
        }
    }
}
