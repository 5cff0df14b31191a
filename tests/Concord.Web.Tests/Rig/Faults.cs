using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Concord.Web.Tests;

/// <summary>What the product logged as an error.</summary>
public sealed class Faults : ILoggerProvider
{
    public ConcurrentQueue<string> All { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void Dispose() { }

    private sealed class Writer(Faults faults, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error) faults.All.Enqueue($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
