using ContactCenter.Audio;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>Answers <c>POST /v1/audio/transcriptions</c>.</summary>
internal sealed class TranscriptionHandler(SoundRequests requests, SoundTranscriber transcriber, RunningTranscriptions running)
{
    /// <summary>A program that wants to follow the work gives it an id.</summary>
    public const string ProgressHeader = "X-Progress-Id";

    /// <exception cref="RequestException">It cannot be carried out as asked.</exception>
    /// <exception cref="UnreadableAudioException">The sound cannot be read.</exception>
    /// <exception cref="EngineException">A model failed.</exception>
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var progress = new TranscriptionProgress();
        using var entry = running.Add(context.Request.Headers[ProgressHeader].FirstOrDefault(), progress);
        return await requests.AnswerAsync(context, fields =>
        {
            var form = TranscriptionForm.Of(fields);
            return async (sound, cancellation) => Answer(await transcriber.TranscribeAsync(sound, form.Request, progress, cancellation), form);
        });
    }

    private static IResult Answer(Transcript transcript, TranscriptionForm form) => form.Format switch
    {
        ResponseFormat.Json => ApiJson.Answer(new BriefTranscript(transcript.Text)),
        ResponseFormat.VerboseJson => ApiJson.Answer(VerboseTranscript.Of(transcript, form.Request.Words)),
        ResponseFormat.Text => Results.Text(transcript.Text + "\n"),
        ResponseFormat.Vtt => Results.Text(WebVtt.Of(transcript.Utterances), "text/vtt; charset=utf-8"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>The OpenAI form's <c>json</c>.</summary>
/// <param name="Text">All that was said.</param>
internal sealed record BriefTranscript(string Text);
