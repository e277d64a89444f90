using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Foundation.Logging;

/// <summary>Hands exceptions on with their phone numbers masked: Serilog has no way to change those of a line.</summary>
[ProviderAlias("Serilog")]
internal sealed class MaskingLoggerProvider(ILoggerProvider inner) : ILoggerProvider
{
    /// <summary>The host's own lines about requests. While it may write any, each request gets an activity and a scope for them, dear and for nobody.</summary>
    private const string RequestLog = "Microsoft.AspNetCore.Hosting.Diagnostics";

    public ILogger CreateLogger(string categoryName)
    {
        var logger = inner.CreateLogger(categoryName);
        return categoryName == RequestLog && !logger.IsEnabled(LogLevel.Information) ? NullLogger.Instance : new Logger(logger);
    }

    public void Dispose() => inner.Dispose();

    private sealed class Logger(ILogger inner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            inner.Log(logLevel, eventId, state, exception is null ? null : MaskedException.Of(exception), formatter);
    }
}
