using Concord.Data;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Finding.Search;

/// <summary>FTS5 over the digests' words, which triggers follow.</summary>
internal sealed class SqliteSearch : ISearchEngine
{
    // An index has the wordings that a list offers, so that thousands of wide rows are not read for them.
    private const string Schema = """
        CREATE VIRTUAL TABLE IF NOT EXISTS plans_search USING fts5(own, rest, content='plans_digests', content_rowid='number', tokenize='ascii', prefix='2 3');
        CREATE TRIGGER IF NOT EXISTS plans_digests_added AFTER INSERT ON plans_digests BEGIN
            INSERT INTO plans_search(rowid, own, rest) VALUES (new.number, new.own, new.rest);
        END;
        CREATE TRIGGER IF NOT EXISTS plans_digests_removed AFTER DELETE ON plans_digests BEGIN
            INSERT INTO plans_search(plans_search, rowid, own, rest) VALUES ('delete', old.number, old.own, old.rest);
        END;
        CREATE TRIGGER IF NOT EXISTS plans_digests_changed AFTER UPDATE ON plans_digests BEGIN
            INSERT INTO plans_search(plans_search, rowid, own, rest) VALUES ('delete', old.number, old.own, old.rest);
            INSERT INTO plans_search(rowid, own, rest) VALUES (new.number, new.own, new.rest);
        END;
        CREATE INDEX IF NOT EXISTS ix_plans_actions_wording ON plans_actions(plan_id, promise_text) WHERE length(promise_text) <= 300;
        INSERT INTO plans_search(plans_search) VALUES ('rebuild');
        """;

    public async Task PrepareAsync(ConcordDb db, CancellationToken cancel)
    {
        // A migration that makes a table anew drops its triggers and indices.
        var there = await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name IN ('plans_search', 'plans_digests_added', 'plans_digests_removed', 'plans_digests_changed', 'ix_plans_actions_wording')").SingleAsync(cancel);
        if (there == 5) return;
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync(Schema, cancel);
        await whole.CommitAsync(cancel);
    }

    public string Kept(IEnumerable<string> words) => string.Join(' ', words);

    public IQueryable<SearchHit> Find(ConcordDb db, Sought sought)
    {
        var all = string.Join(" AND ", sought.Terms.Select(InFts));
        return db.Database.SqlQuery<SearchHit>($"""
            SELECT digest.action_id AS "ActionId", digest.plan_id AS "PlanId", digest.place AS "Place", digest.slug AS "Slug", CASE
                WHEN digest.number IN (SELECT rowid FROM plans_search WHERE plans_search MATCH {"own : " + Phrase(sought.Whole)}) THEN 0
                WHEN digest.number IN (SELECT rowid FROM plans_search WHERE plans_search MATCH {$"own : ({all})"}) THEN 1
                ELSE 2 END AS "Tier"
            FROM plans_digests AS digest WHERE digest.number IN (SELECT rowid FROM plans_search WHERE plans_search MATCH {all})
            """);
    }

    private static string InFts(Sought.Term term) => (term.Stem, term.IsBeginning) switch
    {
        ({ } stem, true) => $"({Phrase(term)} * OR \"{SearchEngine.StemMark}{stem}\")",
        ({ } stem, false) => $"\"{SearchEngine.StemMark}{stem}\"",
        (null, true) => $"{Phrase(term)} *",
        _ => Phrase(term),
    };

    private static string Phrase(Sought.Term term) => $"\"{string.Join(' ', term.Words)}\"";
}
