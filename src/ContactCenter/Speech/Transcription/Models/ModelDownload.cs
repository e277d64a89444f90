using System.Net;
using System.Net.Http.Headers;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.Speech.Transcription.Models;

/// <summary>Brings a file by HTTP into one that is begun already, and goes on after a cut where it was.</summary>
/// <param name="http">Follows redirects; without a time limit of its own.</param>
/// <param name="time">By which it waits.</param>
/// <param name="tell">Told how many bytes are there, and how many there will be.</param>
internal sealed class ModelDownload(HttpClient http, TimeProvider time, Action<long, long?> tell)
{
    /// <summary>Larger than any model that this machine would hear with.</summary>
    private const long Largest = 16L << 30;

    private const int BlockSize = 1 << 20;

    /// <summary>So often in a row nothing may have come.</summary>
    private const int MostTries = 6;

    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(60);

    private readonly byte[] _block = new byte[BlockSize];
    private EntityTagHeaderValue? _tag;

    /// <param name="url">Where it is.</param>
    /// <param name="file">Stands at its end; it is emptied where the server cannot go on there.</param>
    /// <param name="cancellationToken">Gives up; what has come stays.</param>
    /// <exception cref="CommandLineException">It is not to be had.</exception>
    public async Task RunAsync(Uri url, FileStream file, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var before = file.Length;
            try
            {
                await TryAsync(url, file, cancellationToken);
                return;
            }
            catch (Exception fault) when (IsCut(fault, cancellationToken))
            {
                if (file.Length > before)
                    tries = 0;
                else if (tries >= MostTries)
                    throw new CommandLineException($"{url.Host} does not send it: {ReasonOf(fault)} What has come stays; the same command goes on there.");
            }

            await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, tries)), time, cancellationToken);
        }
    }

    private static bool IsCut(Exception fault, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested && fault is HttpRequestException or OperationCanceledException;

    private static string ReasonOf(Exception fault) =>
        fault is OperationCanceledException ? "nothing came for a minute." : $"{UnansweredRequest.Reason(fault).TrimEnd('.')}.";

    /// <exception cref="HttpRequestException">It was cut, or is to be tried from the beginning.</exception>
    private async Task TryAsync(Uri url, FileStream file, CancellationToken cancellationToken)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(_ => silence.Cancel(), state: null, LongestSilence, Timeout.InfiniteTimeSpan);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (file.Length > 0)
        {
            request.Headers.Range = new RangeHeaderValue(file.Length, null);
            request.Headers.IfRange = _tag is { IsWeak: false } ? new RangeConditionHeaderValue(_tag) : null;
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Token);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            if (response.Content.Headers.ContentRange?.Length == file.Length)
                return;
            file.SetLength(0);
            throw new HttpRequestException("it cannot go on where it was.");
        }

        RefuseFailure(response);
        var goesOn = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == file.Length;
        if (!goesOn)
            file.SetLength(0);
        _tag = response.Headers.ETag;
        file.Position = file.Length;
        await CopyAsync(response, file, timer, silence.Token);
    }

    private async Task CopyAsync(HttpResponseMessage response, FileStream file, ITimer timer, CancellationToken cancellationToken)
    {
        var all = file.Length + response.Content.Headers.ContentLength;
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        while (await ReadAsync(stream, cancellationToken) is > 0 and var read)
        {
            timer.Change(LongestSilence, Timeout.InfiniteTimeSpan);
            if (file.Length + read > Largest)
                throw new CommandLineException($"It is larger than {Largest >> 30} GB, which no model is.");
            await file.WriteAsync(_block.AsMemory(0, read), cancellationToken);
            tell(file.Length, all);
        }
    }

    /// <summary>A fault here is the network's; one while it is written is the disk's.</summary>
    private async ValueTask<int> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAsync(_block, cancellationToken);
        }
        catch (IOException fault)
        {
            throw new HttpRequestException(fault.Message, fault);
        }
    }

    private static void RefuseFailure(HttpResponseMessage response)
    {
        var (status, isFor) = (response.StatusCode, response.RequestMessage?.RequestUri?.Host);
        if (status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError)
            throw new HttpRequestException($"{isFor} has no time now ({(int)status}).");
        if (status is not (HttpStatusCode.OK or HttpStatusCode.PartialContent))
            throw new CommandLineException($"{isFor} does not have it ({(int)status}).");
    }
}
