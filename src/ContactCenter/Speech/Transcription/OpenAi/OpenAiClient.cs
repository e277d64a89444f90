using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using ContactCenter.Audio;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>Has a server of the OpenAI form hear a sound. Memory does not grow with the sound, and is bounded for what is answered.</summary>
internal sealed class OpenAiClient(HttpClient http, OpenAiServer server, TimeProvider time)
{
    /// <summary>Our transcriber tells by this id how far it has come.</summary>
    public const string ProgressHeader = "X-Progress-Id";

    private const string Transcriptions = "v1/audio/transcriptions";
    private const string Timestamps = "v1/audio/speech/timestamps";
    private const string SoundIsLast = "?file=last";
    private const string WhisperCpp = "whisper.cpp";

    /// <summary>A day of speech with the times of all words has less.</summary>
    private const int LongestAnswer = 64 << 20;

    private const int LongestError = 16_384;

    private bool? _isWhisperCpp = server.IsOurs ? false : null;

    /// <param name="sound">What is to be heard.</param>
    /// <param name="model">The model's name there; <c>null</c>: the server chooses.</param>
    /// <param name="progressId">By which it can be asked how far it has come; <c>null</c>: nobody asks.</param>
    /// <param name="cancellationToken">Ends it; the server ends its work when the connection is gone.</param>
    /// <exception cref="TranscriptionException">It was not heard.</exception>
    public Task<TranscribedSound> HearAsync(SoundToHear sound, string? model, string? progressId, CancellationToken cancellationToken) => WithinLimitAsync(
        sound,
        async (content, limited) =>
        {
            var form = OpenAiForm.Of(content, sound, model, await IsWhisperCppAsync(limited));
            var answer = await PostAsync(Transcriptions, form, progressId, limited);
            var heard = OpenAiAnswer.Read(answer, sound);
            return heard.Model is null ? heard with { Model = server.IsOurs ? null : model } : heard;
        },
        cancellationToken);

    /// <summary>Asks a server that is ours where in a sound somebody speaks.</summary>
    /// <returns>In order, none over another.</returns>
    /// <inheritdoc cref="HearAsync"/>
    public Task<IReadOnlyList<SoundStretch>> FindSpeechAsync(SoundToHear sound, CancellationToken cancellationToken) => WithinLimitAsync(
        sound,
        async (content, limited) => SpeechAnswer.Read(await PostAsync(Timestamps, OpenAiForm.Of(content), progressId: null, limited)),
        cancellationToken);

    private async Task<T> WithinLimitAsync<T>(SoundToHear sound, Func<SoundContent, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        var longest = server.LimitFor(sound.Duration);
        using var limit = new CancellationTokenSource(longest, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        using var content = new SoundContent(sound);
        try
        {
            return await ask(content, both.Token);
        }
        catch (Exception) when (content.FaultOfSound is { } fault && !both.IsCancellationRequested)
        {
            ExceptionDispatchInfo.Throw(fault);
            throw;
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TranscriptionException(
                TranscriptionFault.Failed, FormattableString.Invariant($"{server.Name} did not answer within {longest.TotalSeconds:0} s."), fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException && !cancellationToken.IsCancellationRequested)
        {
            throw new TranscriptionException(TranscriptionFault.Unavailable, $"{server.Name} cannot be reached: {UnansweredRequest.Reason(fault)}", fault);
        }
        catch (JsonException fault)
        {
            throw new TranscriptionException(TranscriptionFault.Failed, $"{server.Name} answered what was not asked: {fault.Message}", fault);
        }
    }

    private async Task<ReadOnlyMemory<byte>> PostAsync(string path, HttpContent form, string? progressId, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Base, server.IsOurs ? path + SoundIsLast : path)) { Content = form };
        // A refusal comes before the sound is sent, which then is not.
        request.Headers.ExpectContinue = true;
        Authorize(request);
        if (progressId is not null)
            request.Headers.Add(ProgressHeader, progressId);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            var (error, _) = await BoundedBody.ReadAsync(response.Content, LongestError, cancellationToken);
            throw OpenAiFaults.Of(response, OpenAiError.Read(error, server.ApiKey), server);
        }

        var (bytes, isWhole) = await BoundedBody.ReadAsync(response.Content, LongestAnswer, cancellationToken);
        return isWhole
            ? bytes
            : throw new TranscriptionException(TranscriptionFault.Failed, $"{server.Name} answered more than {LongestAnswer >> 20} MB.");
    }

    /// <summary>whisper.cpp names itself in every answer.</summary>
    private async Task<bool> IsWhisperCppAsync(CancellationToken cancellationToken)
    {
        if (_isWhisperCpp is { } known)
            return known;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Base, "health"));
        Authorize(request);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var isIt = response.Headers.TryGetValues("Server", out var names) && names.Any(name => name.Contains(WhisperCpp, StringComparison.OrdinalIgnoreCase));
        // A gateway that has nobody behind it at this moment does not tell.
        if ((int)response.StatusCode < 500)
            _isWhisperCpp = isIt;
        return isIt;
    }

    private void Authorize(HttpRequestMessage request)
    {
        if (server.ApiKey is { } key)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }
}
