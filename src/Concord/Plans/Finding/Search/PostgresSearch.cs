using System.Globalization;
using Concord.Data;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Finding.Search;

/// <summary>tsvector and GIN over the digests' words, which generated columns follow.</summary>
internal sealed class PostgresSearch : ISearchEngine
{
    private const int FarthestPosition = 16_383;
    private const long Lock = 0x436F6E63;

    // The words of a whole action lie outside its row, which the planner does not count: for a common word it would fetch
    // them all rather than ask the index, which knows. Those of the action itself stay within the row, to tell how good a match is.
    // Two indices have all that orders a list and the wordings it offers, so that thousands of wide rows are not read for them.
    private const string Schema = """
        ALTER TABLE plans_digests ADD COLUMN IF NOT EXISTS own_words tsvector GENERATED ALWAYS AS (own::tsvector) STORED;
        ALTER TABLE plans_digests ADD COLUMN IF NOT EXISTS all_words tsvector GENERATED ALWAYS AS ((own || ' ' || rest)::tsvector) STORED;
        CREATE INDEX IF NOT EXISTS ix_plans_digests_own_words ON plans_digests USING gin (own_words);
        CREATE INDEX IF NOT EXISTS ix_plans_digests_all_words ON plans_digests USING gin (all_words);
        ALTER TABLE plans_digests ALTER COLUMN own_words SET STORAGE MAIN, ALTER COLUMN all_words SET STORAGE EXTERNAL;
        CREATE INDEX IF NOT EXISTS ix_plans_actions_place ON plans_actions (id) INCLUDE (plan_id, chapter_id, number, slug);
        CREATE INDEX IF NOT EXISTS ix_plans_actions_wording ON plans_actions (plan_id, promise_text) WHERE length(promise_text)::int <= 300;
        CREATE OR REPLACE FUNCTION plans_found(everywhere tsquery, together tsquery) RETURNS TABLE (action_id uuid, tier integer)
        LANGUAGE sql STABLE ROWS 5000 SET enable_seqscan = off AS $$
            SELECT action_id, CASE WHEN own_words @@ together THEN 0 WHEN own_words @@ everywhere THEN 1 ELSE 2 END
            FROM plans_digests WHERE all_words @@ everywhere
        $$;
        """;

    public async Task PrepareAsync(ConcordDb db, CancellationToken cancel)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        // Several web nodes may start at once.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", cancel);
        await db.Database.ExecuteSqlRawAsync(Schema, cancel);
        await whole.CommitAsync(cancel);
    }

    public string Kept(IEnumerable<string> words, int from) => string.Join(' ', words.Select((word, place) =>
        string.Create(CultureInfo.InvariantCulture, $"'{word}':{Math.Min(from + place, FarthestPosition)}")));

    public IQueryable<SearchHit> Find(ConcordDb db, Sought sought)
    {
        var all = string.Join(" & ", sought.Terms.Select(InTsquery));
        return db.Database.SqlQuery<SearchHit>($"""
            SELECT action_id AS "ActionId", tier AS "Tier" FROM plans_found({all}::tsquery, {Phrase(sought.Whole)}::tsquery)
            """);
    }

    private static string InTsquery(Sought.Term term) => (term.Stem, term.IsBeginning) switch
    {
        ({ } stem, true) => $"({Phrase(term)} | '{SearchEngine.StemMark}{stem}')",
        ({ } stem, false) => $"'{SearchEngine.StemMark}{stem}'",
        _ => $"({Phrase(term)})",
    };

    private static string Phrase(Sought.Term term) =>
        string.Join(" <-> ", term.Words.Select((word, place) => term.IsBeginning && place == term.Words.Count - 1 ? $"'{word}':*" : $"'{word}'"));
}
