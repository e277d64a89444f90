namespace ContactCenter.Foundation.Outgoing;

/// <summary>
/// Downloads files whose addresses others have named: by https, by http only from this machine, from listed hosts alone, judged anew after every
/// redirect, within limits, with a checksum, and from where it was broken off. Safe on all threads at once.
/// </summary>
/// <param name="handler">What requests are sent through; see <see cref="DownloadHandler"/>. It is disposed of with this client.</param>
/// <param name="destinations">Where downloads may go; the same that the handler judges by.</param>
/// <param name="time">The clock of the limits.</param>
public sealed class DownloadClient(HttpMessageHandler handler, IDownloadDestinations destinations, TimeProvider time) : IDisposable
{
    private readonly HttpClient _http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Downloads a file.</summary>
    /// <param name="url">Where it is.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="sink">Takes the bytes. What it has already counts only with the progress that belongs to it.</param>
    /// <param name="resume">What an earlier download into this sink has left; <c>null</c>: the file comes from its beginning.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<DownloadResult> DownloadAsync(
        Uri url, DownloadLimits limits, IDownloadSink sink, DownloadProgress? resume, CancellationToken cancellationToken)
    {
        using var made = resume is null ? new DownloadProgress() : null;
        var attempt = new DownloadAttempt(_http, destinations, limits, sink, resume ?? made!, time);
        using var longest = new CancellationTokenSource(limits.LongestTime, time);
        var (furthest, inVain) = (attempt.Bytes, 0);
        while (true)
        {
            var result = await attempt.RunAsync(url, longest.Token, cancellationToken);
            inVain = attempt.Bytes > furthest ? 0 : inVain + 1;
            furthest = Math.Max(furthest, attempt.Bytes);
            if (result is not DownloadResult.TryAgain { IsCut: true } || inVain >= limits.MostResumes)
                return result;
        }
    }

    public void Dispose() => _http.Dispose();
}
