using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.Platform.Files;

/// <summary>The files that the platform keeps for us: recordings and transcripts.</summary>
internal interface IPlatformFiles
{
    /// <summary>Downloads a file with the application's token. A token that the platform refuses is renewed once.</summary>
    /// <param name="url">As the platform's webhook told it.</param>
    /// <param name="limits">What it may cost and be.</param>
    /// <param name="sink">Takes the bytes.</param>
    /// <param name="resume">What an earlier download into this sink has left; <c>null</c>: the file comes from its beginning.</param>
    /// <returns><see cref="DownloadRefusal.HostNotAllowed"/> where the address is none of the platform's: our token does not go there.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<DownloadResult> DownloadAsync(
        Uri url, DownloadLimits limits, IDownloadSink sink, DownloadProgress? resume, CancellationToken cancellationToken);
}
