using System.Globalization;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Api;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Logging;
using ContactCenter.Foundation.Storage;
using ContactCenter.Platform.Webhooks;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.AfterCall.Announcements;

/// <summary>One webhook of a recording system from its bytes to its answer: the source, the proof, the reading, and what is kept.</summary>
internal sealed partial class AnnouncementHandler(
    RecordingSources sources, AnnouncedRecordings recordings, TimeProvider time, ILogger<AnnouncementHandler> logger) : IDisposable
{
    /// <summary>Bytes of a body: the longest transcript, with all that JSON puts around it.</summary>
    private const int Longest = 4 << 20;
    private const int MostAtOnce = 16;
    private const int MostOfOneAddress = 4;

    /// <summary>For a whole body, from when it has its place.</summary>
    private static readonly TimeSpan ReadingTime = TimeSpan.FromMinutes(1);

    private readonly CountedLine _refused = new(time, (count, last) => Log.Refused(logger, count, last));
    private readonly BodyPlaces _places = new(MostAtOnce, MostOfOneAddress);

    /// <remarks>What is not proven is handled as if there were the source although there is none: a stranger learns of none.</remarks>
    public async Task HandleAsync(HttpContext http, string name)
    {
        var source = sources.Find(name);
        if (!SourceProof.CanBeProven(source, http.Request.Headers))
        {
            Refuse(http, RefusalOf(http, source, []));
            return;
        }

        using var place = await _places.TakeAsync(http.Connection.RemoteIpAddress, http.RequestAborted);
        if (await ReadBodyAsync(http) is { } body)
            await TakeInAsync(http, source, body);
    }

    public void Dispose()
    {
        _refused.Dispose();
        _places.Dispose();
    }

    private async Task<byte[]?> ReadBodyAsync(HttpContext http)
    {
        using var tooLong = new CancellationTokenSource(ReadingTime, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, http.RequestAborted);
        try
        {
            if (await RawBody.ReadAsync(http.Request, Longest, ended.Token) is { } body)
                return body;
            await ProblemAsync(http, StatusCodes.Status413PayloadTooLarge, $"The body has more than {Longest} bytes.");
        }
        catch (OperationCanceledException) when (tooLong.IsCancellationRequested)
        {
            RawBody.Refuse(http, new BadHttpRequestException("The body took too long.", StatusCodes.Status408RequestTimeout));
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            RawBody.Refuse(http, fault);
        }

        return null;
    }

    private async Task TakeInAsync(HttpContext http, RecordingSource? source, byte[] body)
    {
        var refusal = RefusalOf(http, source, body);
        if (source is null || refusal is not null)
        {
            Refuse(http, refusal);
            return;
        }

        try
        {
            var announcement = RecordingAnnouncement.Read(body);
            var address = http.Connection.RemoteIpAddress?.ToString();
            var recording = await recordings.TakeAsync(source, announcement, address, retriesFailed: true, http.RequestAborted);
            await AnswerAsync(http, recording);
        }
        catch (AnnouncementException fault)
        {
            await ProblemAsync(http, StatusCodes.Status400BadRequest, $"{fault.Message}.");
        }
        catch (Exception fault) when (fault is StorageUnavailableException or HistoryUnavailableException or EncryptionException)
        {
            Log.NotKept(logger, source.Name, fault.Message);
            await ProblemAsync(http, StatusCodes.Status503ServiceUnavailable, "It cannot be kept now; tell it again later.");
        }
    }

    private string? RefusalOf(HttpContext http, RecordingSource? source, ReadOnlySpan<byte> body) => source is null
        ? "no such source is in the settings"
        : SourceProof.Check(source, http.Request.Headers, body, time.GetUtcNow()).Refusal;

    /// <summary>Who cannot prove to be a source is not told which there are.</summary>
    private void Refuse(HttpContext http, string? reason)
    {
        _refused.Happened($"{http.Request.Path}: {reason}");
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
    }

    private static Task AnswerAsync(HttpContext http, Recording? recording)
    {
        http.Response.StatusCode = StatusCodes.Status202Accepted;
        var answer = recording is null
            ? AnnouncementResource.Erased
            : new(
                recording.Number.ToString(CultureInfo.InvariantCulture),
                recording.AwaitsCall ? null : recording.Call,
                RecordingWords.Of(recording.State));
        return http.Response.WriteAsJsonAsync(answer, AnnouncementJson.Default.AnnouncementResource, contentType: null, http.RequestAborted);
    }

    private static Task ProblemAsync(HttpContext http, int status, string detail)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(
            new() { Status = status, Detail = detail }, ProblemJson.Default.ProblemDetails, "application/problem+json", http.RequestAborted);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Count} webhooks of recording systems refused, the last: {Last}")]
        public static partial void Refused(ILogger logger, int count, string last);

        [LoggerMessage(2, LogLevel.Warning, "What source {Source} told could not be made durable and was not taken in: {Reason}")]
        public static partial void NotKept(ILogger logger, string source, string reason);
    }
}
