using Concord.Data;
using Microsoft.EntityFrameworkCore;

namespace Concord.Plans.Finding.Search;

internal static class SearchEngine
{
    /// <summary>Stands before the stem of a word, which no word can begin with.</summary>
    public const char StemMark = '§';

    /// <summary>Stands between passages, so that no phrase runs from one into the next.</summary>
    public const string Gap = "¶";

    private static readonly ISearchEngine Sqlite = new SqliteSearch(), Postgres = new PostgresSearch();

    public static ISearchEngine Of(ConcordDb db) => db.Database.IsSqlite() ? Sqlite : Postgres;
}
