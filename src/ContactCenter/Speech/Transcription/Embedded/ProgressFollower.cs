using System.Net.Http.Headers;
using System.Text.Json;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Transcription.Embedded;

/// <summary>Asks the transcriber each second how far it has come with one sound.</summary>
internal static class ProgressFollower
{
    private const int LongestAnswer = 4_096;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    /// <summary>Ends when it is cancelled, and never fails: a sound is heard whether or not anybody knows how far.</summary>
    /// <param name="process">Where the sound is heard.</param>
    /// <param name="id">What the request was given.</param>
    /// <param name="tell">Told what is new.</param>
    /// <param name="time">By which it waits.</param>
    /// <param name="cancellationToken">The sound was heard.</param>
    public static async Task FollowAsync(
        ITranscriberProcess process, string id, Action<HeardSoFar> tell, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        var last = default(HeardSoFar);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                if (await AskAsync(process, id, cancellationToken) is not { } now || now == last)
                    continue;
                last = now;
                tell(now);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or HttpRequestException or IOException or JsonException)
        {
            // What became of the sound is told by its own request.
        }
    }

    private static async Task<HeardSoFar?> AskAsync(ITranscriberProcess process, string id, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(process.Base, $"v1/progress/{id}"));
        if (process.ApiKey is { } key)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await process.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
            return null;
        var (bytes, _) = await BoundedBody.ReadAsync(response.Content, LongestAnswer, cancellationToken);
        using var document = JsonDocument.Parse(bytes);
        var seconds = TolerantJson.Number(document.RootElement, "seconds") ?? 0;
        return new(TimeSpan.FromSeconds(Math.Clamp(seconds, 0, TimeSpan.SecondsPerDay)), (int)(TolerantJson.Number(document.RootElement, "segments") ?? 0));
    }
}
