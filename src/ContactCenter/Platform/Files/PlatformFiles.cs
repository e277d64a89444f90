using System.Net;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Platform.Files;

/// <summary>Downloads from the platform as <see cref="PlatformDestinations"/> allow.</summary>
internal sealed class PlatformFiles(DownloadClient client, ApplicationTokenSource tokens) : IPlatformFiles, IDisposable
{
    public async Task<DownloadResult> DownloadAsync(
        Uri url, DownloadLimits limits, IDownloadSink sink, DownloadProgress? resume, CancellationToken cancellationToken)
    {
        var result = await client.DownloadAsync(url, limits, sink, resume, cancellationToken);
        if (result is not DownloadResult.RefusedForGood { Status: HttpStatusCode.Unauthorized })
            return result;
        // The clock may have been set, or the token was made just before the platform's own clock: a new one tells whether it is the key.
        tokens.Renew();
        return await client.DownloadAsync(url, limits, sink, resume, cancellationToken);
    }

    public void Dispose() => client.Dispose();
}
