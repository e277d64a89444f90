using System.Globalization;
using System.Net.Sockets;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>What the faults of a request that is under way mean for the download.</summary>
/// <param name="longest">Cancelled when the time of the whole download is over.</param>
/// <param name="silence">Cancelled when nothing has come for too long.</param>
/// <param name="cancellationToken">Cancelled by whoever wanted the file.</param>
internal sealed class DownloadFaults(DownloadLimits limits, CancellationToken longest, CancellationToken silence, CancellationToken cancellationToken)
{
    /// <param name="fault">What was thrown.</param>
    /// <param name="isCut">Whether an answer had begun.</param>
    /// <returns><c>null</c>: it is no fault of the request, or nobody wants the file any more.</returns>
    public DownloadResult? ResultOf(Exception fault, bool isCut)
    {
        if (cancellationToken.IsCancellationRequested)
            return null;
        if (AddressRefusedException.In(fault) is { } refused)
            return new DownloadResult.RefusedForGood(DownloadRefusal.AddressNotAllowed, refused.Message);
        if (longest.IsCancellationRequested)
            return new DownloadResult.TryAgain($"it took longer than {Seconds(limits.LongestTime)} s");
        if (silence.IsCancellationRequested)
            return new DownloadResult.TryAgain($"nothing came for {Seconds(limits.LongestSilence)} s") { IsCut = isCut };
        return fault switch
        {
            OperationCanceledException => new DownloadResult.TryAgain("no connection in time"),
            HttpRequestException or IOException or SocketException => new DownloadResult.TryAgain(Words(fault, isCut)) { IsCut = isCut },
            _ => null,
        };
    }

    private static string Words(Exception fault, bool isCut)
    {
        var innermost = fault.GetBaseException();
        var reason = UnansweredRequest.Reason(fault);
        var detail = innermost == fault ? reason : $"{reason}: {UnansweredRequest.Reason(innermost)}";
        return $"{(isCut ? "broken off" : "not reached")}: {detail}";
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString(CultureInfo.InvariantCulture);
}
