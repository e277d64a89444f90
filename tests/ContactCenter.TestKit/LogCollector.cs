using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ContactCenter.TestKit;

/// <summary>One line that was logged.</summary>
public sealed record LogLine(LogLevel Level, string Category, string Message, Exception? Fault)
{
    public override string ToString() => $"{Level} {Category}: {Message}{(Fault is null ? "" : $"\n{Fault}")}";
}

/// <summary>Keeps what is logged, for a test to look at.</summary>
public sealed class LogCollector : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> _entries = new();

    public IReadOnlyCollection<LogLine> Entries => _entries;

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _entries);

    /// <summary>Forgets what a test expected and has looked at.</summary>
    public void Clear() => _entries.Clear();

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<LogLine> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            entries.Enqueue(new(logLevel, category, formatter(state, exception), exception));
    }
}
