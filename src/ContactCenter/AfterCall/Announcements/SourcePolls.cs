using System.Collections.Concurrent;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Foundation.Hosting;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>Asks the listings of sources, each at the start and every so often afterwards. What is wrong is told once, until it is over.</summary>
internal sealed partial class SourcePolls(RecordingSources sources, SourceListings listings, TimeProvider time, ILogger<SourcePolls> logger)
    : BackgroundService, IRepeated, IListingFaults
{
    private readonly ConcurrentDictionary<string, string> _faults = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> _pauses = new(StringComparer.Ordinal);

    /// <summary>Also where a listing is to be asked at this instant.</summary>
    public bool IsUnderWay =>
        sources.All.Any(source => source.Poll is not null && _pauses.GetValueOrDefault(source.Name, Task.CompletedTask).IsCompleted);

    public IReadOnlyList<string> Faults =>
        [.. _faults.OrderBy(fault => fault.Key, StringComparer.Ordinal).Select(fault => $"the listing of source {fault.Key}: {fault.Value}")];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(sources.All.Where(source => source.Poll is not null).Select(source => PollAsync(source, stoppingToken)));

    private async Task PollAsync(RecordingSource source, CancellationToken cancellationToken)
    {
        // The start is not kept waiting.
        await Task.Yield();
        while (true)
        {
            Tell(source, await ReadAsync(source, cancellationToken));
            await (_pauses[source.Name] = Task.Delay(source.Poll!.Every, time, cancellationToken));
        }
    }

    private async Task<string?> ReadAsync(RecordingSource source, CancellationToken cancellationToken)
    {
        try
        {
            return await listings.ReadAsync(source, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is: calls go on, and so do the other listings.
            return fault.Message;
        }
    }

    private void Tell(RecordingSource source, string? fault)
    {
        var before = _faults.GetValueOrDefault(source.Name);
        if (fault is null)
        {
            if (_faults.TryRemove(source.Name, out _))
                Log.Recovered(logger, source.Name);
            return;
        }

        _faults[source.Name] = fault;
        if (before != fault)
            Log.Faulty(logger, source.Name, fault);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The listing of source {Source} is not read as it should be, which is tried again: {Reason}")]
        public static partial void Faulty(ILogger logger, string source, string reason);

        [LoggerMessage(2, LogLevel.Information, "The listing of source {Source} is read again")]
        public static partial void Recovered(ILogger logger, string source);
    }
}
