using System.Globalization;
using Concord.Data;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Finding.Search;

/// <summary>tsvector and GIN over the digests' words, which a trigger follows: those of the action itself weigh A.</summary>
internal sealed class PostgresSearch : ISearchEngine
{
    private const int FarthestPosition = 16_383;
    private const long Lock = 0x436F6E63;

    // Words stand in a narrow table, as they are and within the row: to unpack thousands of them, or to fetch them from
    // outside, takes longer than all else. An index has the wordings that a list offers, so that thousands of wide rows are
    // not read for them.
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS plans_search (
            action_id uuid PRIMARY KEY REFERENCES plans_digests (action_id) ON DELETE CASCADE,
            plan_id uuid NOT NULL, place bigint NOT NULL, slug text NOT NULL, words tsvector NOT NULL) WITH (toast_tuple_target = 8160);
        ALTER TABLE plans_search ALTER COLUMN words SET STORAGE EXTERNAL;
        CREATE INDEX IF NOT EXISTS ix_plans_search_words ON plans_search USING gin (words);
        CREATE OR REPLACE FUNCTION plans_digest_kept() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            DELETE FROM plans_search WHERE action_id = NEW.action_id;
            INSERT INTO plans_search VALUES (NEW.action_id, NEW.plan_id, NEW.place, NEW.slug, setweight(NEW.own::tsvector, 'A') || NEW.rest::tsvector);
            RETURN NULL;
        END $$;
        CREATE OR REPLACE TRIGGER plans_digests_kept AFTER INSERT OR UPDATE ON plans_digests FOR EACH ROW EXECUTE FUNCTION plans_digest_kept();
        CREATE INDEX IF NOT EXISTS ix_plans_actions_wording ON plans_actions (plan_id, promise_text) WHERE length(promise_text)::int <= 300;
        """;

    public async Task PrepareAsync(ConcordDb db, CancellationToken cancel)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancel);
        // Several web nodes may start at once.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", cancel);
        await db.Database.ExecuteSqlRawAsync(Schema, cancel);
        await whole.CommitAsync(cancel);
    }

    public string Kept(IEnumerable<string> words) => string.Join(' ', words.Select((word, place) =>
        string.Create(CultureInfo.InvariantCulture, $"'{word}':{Math.Min(place + 1, FarthestPosition)}")));

    public IQueryable<SearchHit> Find(ConcordDb db, Sought sought) => db.Database.SqlQuery<SearchHit>($"""
        SELECT action_id AS "ActionId", plan_id AS "PlanId", place AS "Place", slug AS "Slug", CASE
            WHEN words @@ {Phrase(sought.Whole, "A")}::tsquery THEN 0
            WHEN words @@ {All(sought, "A")}::tsquery THEN 1
            ELSE 2 END AS "Tier"
        FROM plans_search WHERE words @@ {All(sought, "")}::tsquery
        """);

    private static string All(Sought sought, string weight) => string.Join(" & ", sought.Terms.Select(term => InTsquery(term, weight)));

    private static string InTsquery(Sought.Term term, string weight) => (term.Stem, term.IsBeginning) switch
    {
        ({ } stem, true) => $"({Phrase(term, weight)} | '{SearchEngine.StemMark}{stem}':{weight})",
        ({ } stem, false) => $"'{SearchEngine.StemMark}{stem}':{weight}",
        _ => $"({Phrase(term, weight)})",
    };

    private static string Phrase(Sought.Term term, string weight) =>
        string.Join(" <-> ", term.Words.Select((word, place) => $"'{word}':{(term.IsBeginning && place == term.Words.Count - 1 ? "*" : "")}{weight}"));
}
