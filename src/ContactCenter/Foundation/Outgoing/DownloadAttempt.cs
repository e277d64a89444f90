using System.Net;

namespace ContactCenter.Foundation.Outgoing;

/// <summary>One way through the redirects to a file, and what is read of it until it ends or breaks off.</summary>
internal sealed class DownloadAttempt(
    HttpClient http, IDownloadDestinations destinations, DownloadLimits limits, IDownloadSink sink, DownloadProgress progress, TimeProvider time)
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>How many bytes the sink has.</summary>
    public long Bytes => progress.Bytes;

    public async Task<DownloadResult> RunAsync(Uri url, CancellationToken longest, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(limits.LongestSilence, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(longest, silence.Token, cancellationToken);
        var faults = new DownloadFaults(limits, longest, silence.Token, cancellationToken);
        if (progress.Mark is null || progress.Bytes != sink.Position)
            await RestartAsync(cancellationToken);
        HttpResponseMessage response;
        try
        {
            var (answer, refusal) = await AskAsync(url, either.Token);
            if (answer is null)
                return refusal!;
            response = answer;
        }
        catch (Exception fault) when (faults.ResultOf(fault, isCut: false) is { } result)
        {
            return result;
        }

        using (response)
        {
            if (await BeginAsync(response, cancellationToken) is { } end)
                return end;
            return await ReadAsync(response, silence, faults, either.Token, cancellationToken);
        }
    }

    /// <summary>Asks, and follows where it is led.</summary>
    private async Task<(HttpResponseMessage? Answer, DownloadResult? Refusal)> AskAsync(Uri url, CancellationToken either)
    {
        var isLedAway = false;
        for (var redirects = 0; ; redirects++)
        {
            if (Refusal(url) is { } refusal)
                return (null, refusal);
            using var request = RequestFor(url, isLedAway);
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either);
            if (DownloadAnswers.RedirectOf(response, url) is not { } next)
                return (response, null);
            response.Dispose();
            if (redirects == limits.MostRedirects)
                return (null, new DownloadResult.RefusedForGood(DownloadRefusal.TooManyRedirects, $"it led on more than {limits.MostRedirects} times"));
            isLedAway |= next.GetLeftPart(UriPartial.Authority) != url.GetLeftPart(UriPartial.Authority);
            url = next;
        }
    }

    private DownloadResult.RefusedForGood? Refusal(Uri url)
    {
        if (!url.IsAbsoluteUri)
            return new(DownloadRefusal.HostNotAllowed, "it is no absolute address");
        var isPrivate = url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback);
        if (!isPrivate)
            return new(DownloadRefusal.HostNotAllowed, $"{url.Shown()} is not https, and not on this machine");
        return destinations.Names(url) ? null : new(DownloadRefusal.HostNotAllowed, $"{url.Authority} is not among the hosts that may be asked");
    }

    private HttpRequestMessage RequestFor(Uri url, bool isLedAway)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        if (destinations.AuthorizationFor(url, isLedAway) is { } authorization)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (progress is { Mark: { } mark, Bytes: > 0 })
        {
            request.Headers.Range = new(progress.Bytes, to: null);
            request.Headers.IfRange = mark;
        }

        return request;
    }

    /// <summary>Judges an answer before its content is read.</summary>
    /// <returns>How the attempt ended; <c>null</c>: the content is to be read.</returns>
    private async ValueTask<DownloadResult?> BeginAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var hasAskedForRest = progress.Bytes > 0;
        if (hasAskedForRest && DownloadAnswers.IsAboutRest(response) && !(response.IsSuccessStatusCode && progress.IsContinuedBy(response)))
        {
            await RestartAsync(cancellationToken);
            return new DownloadResult.TryAgain("the rest that the server gave does not fit") { IsCut = true };
        }

        if (DownloadAnswers.EndOf(response, hasAskedForRest, time.GetUtcNow()) is { } end)
            return end;
        if (DownloadAnswers.WrongTypeOf(response, limits) is { } wrongType)
            return wrongType;
        if (response.StatusCode == HttpStatusCode.OK)
        {
            await RestartAsync(cancellationToken);
            progress.Begin(response);
        }

        return progress.Total > limits.LongestBytes ? TooLarge() : null;
    }

    private async Task<DownloadResult> ReadAsync(
        HttpResponseMessage response, CancellationTokenSource silence, DownloadFaults faults, CancellationToken either, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferBytes];
        var content = default(Stream);
        while (true)
        {
            int read;
            try
            {
                content ??= await response.Content.ReadAsStreamAsync(either);
                read = await content.ReadAsync(buffer, either);
                silence.CancelAfter(limits.LongestSilence);
            }
            catch (Exception fault) when (faults.ResultOf(fault, isCut: true) is { } result)
            {
                return result;
            }

            if (read == 0)
                return End(response);
            if (progress.Bytes + read > limits.LongestBytes)
                return TooLarge();
            // What the sink throws is no fault of the network, and passes.
            await sink.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            progress.Add(buffer.AsSpan(0, read));
        }
    }

    private DownloadResult End(HttpResponseMessage response)
    {
        if (progress.Total is { } total && progress.Bytes != total)
            return new DownloadResult.TryAgain($"{progress.Bytes} of {total} bytes came") { IsCut = true };
        return new DownloadResult.Done(progress.Sha256(), progress.Bytes, progress.ContentType) { Link = DownloadAnswers.LinkOf(response) };
    }

    private DownloadResult.RefusedForGood TooLarge() =>
        new(DownloadRefusal.TooLarge, $"it has more than {limits.LongestBytes} bytes");

    private ValueTask RestartAsync(CancellationToken cancellationToken)
    {
        progress.Restart();
        return sink.Position == 0 ? ValueTask.CompletedTask : sink.RestartAsync(cancellationToken);
    }
}

/// <summary>An address as people and logs may see it.</summary>
internal static class ShownUrl
{
    /// <summary>The address without its query, where signatures stand, without user and password, and without its fragment.</summary>
    public static string Shown(this Uri url) =>
        url.IsAbsoluteUri ? url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : "an address that is not absolute";
}
