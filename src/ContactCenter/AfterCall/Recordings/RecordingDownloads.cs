using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Platform.Files;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>
/// Brings each recording from whoever has told of it: the platform's with our token, another's by what the settings say of its source, and what a
/// back-fill has found on this machine from there.
/// </summary>
internal sealed class RecordingDownloads(IPlatformFiles platform, SourceDownloads others, RecordingSources sources, TimeProvider time)
{
    /// <param name="recording">Whose sound it is.</param>
    /// <param name="url">Where it is.</param>
    /// <param name="sink">Takes the bytes.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task<DownloadResult> DownloadAsync(Recording recording, Uri url, IDownloadSink sink, CancellationToken cancellationToken)
    {
        if (recording.Source is not { } name)
            return platform.DownloadAsync(url, DownloadLimits.Sound, sink, resume: null, cancellationToken);
        if (url.IsFile)
            return LocalSounds.CopyAsync(url, DownloadLimits.Sound, sink, time, cancellationToken);
        return sources.Find(name) is { } source
            ? others.DownloadAsync(source, url, DownloadLimits.Sound, sink, resume: null, cancellationToken)
            : Task.FromResult<DownloadResult>(new DownloadResult.TryAgain($"the settings name no source {name} any more"));
    }
}
