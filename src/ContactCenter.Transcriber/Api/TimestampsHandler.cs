using ContactCenter.Audio;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>Answers <c>POST /v1/audio/speech/timestamps</c>: where somebody speaks. The form's other fields mean nothing here.</summary>
internal sealed class TimestampsHandler(SoundRequests requests, SpeechScan scan)
{
    /// <exception cref="RequestException">It cannot be carried out as asked.</exception>
    /// <exception cref="UnreadableAudioException">The sound cannot be read.</exception>
    /// <exception cref="EngineException">A model failed.</exception>
    public Task<IResult> HandleAsync(HttpContext context) => requests.AnswerAsync(context, _ => AnswerAsync);

    private async Task<IResult> AnswerAsync(ISampleReader sound, CancellationToken cancellation)
    {
        var stretches = new SpeechStretches();
        await scan.RunAsync(sound, stretches, heard: null, cancellation);
        return ApiJson.Answer(stretches.Found.Select(SpeechTimestamp.Of).ToArray());
    }
}
