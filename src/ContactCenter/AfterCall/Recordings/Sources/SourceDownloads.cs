using System.Collections.Immutable;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>Downloads from each source by its own hosts, networks and credentials, and by no other's.</summary>
internal sealed class SourceDownloads(RecordingSources sources, TimeProvider time) : IDisposable
{
    private readonly ImmutableDictionary<string, DownloadClient> _clients = sources.All.ToImmutableDictionary(
        source => source.Name, source => ClientOf(source, time), StringComparer.OrdinalIgnoreCase);

    /// <summary>Downloads a recording (<see cref="DownloadLimits.Sound"/>) or a page of the listing (<see cref="DownloadLimits.Json"/>).</summary>
    /// <param name="source">Whose it is; one of those that the settings name.</param>
    /// <param name="url">Where it is.</param>
    /// <param name="limits">What it may cost and be.</param>
    /// <param name="sink">Takes the bytes.</param>
    /// <param name="resume">What an earlier download into this sink has left; <c>null</c>: the file comes from its beginning.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<DownloadResult> DownloadAsync(
        RecordingSource source, Uri url, DownloadLimits limits, IDownloadSink sink, DownloadProgress? resume, CancellationToken cancellationToken) =>
        _clients[source.Name].DownloadAsync(url, limits, sink, resume, cancellationToken);

    public void Dispose()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
    }

    private static DownloadClient ClientOf(RecordingSource source, TimeProvider time)
    {
        var destinations = source.Destinations;
        return new(DownloadHandler.Create(destinations), destinations, time);
    }
}
