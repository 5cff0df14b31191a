using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Concord.Web.Tests;

/// <summary>Sees every command that the product sends to its database, and keeps those that change rows.</summary>
public sealed partial class Watch : DbCommandInterceptor
{
    public ConcurrentQueue<string> Changes { get; } = [];

    /// <summary>Set by a test that wants the database to fail.</summary>
    public Func<Exception?> Trouble { get; set; } = () => null;

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        See(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        See(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        See(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        See(command);
        return ValueTask.FromResult(result);
    }

    private void See(DbCommand command)
    {
        if (Trouble() is { } trouble) throw trouble;
        if (Changing().IsMatch(command.CommandText)) Changes.Enqueue(command.CommandText);
    }

    [GeneratedRegex(@"\b(INSERT\s+INTO|UPDATE\s+""|DELETE\s+FROM|TRUNCATE|DROP|ALTER)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Changing();
}
