using ContactCenter.Audio;
using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.Sound;
using Microsoft.AspNetCore.Http.Features;

namespace ContactCenter.Transcriber.Api;

/// <summary>Answers <c>POST /v1/audio/transcriptions</c>. The work ends with the request, and with the program.</summary>
internal sealed class TranscriptionHandler(
    SoundTranscriber transcriber,
    SoundFormats formats,
    RequestSlots slots,
    RunningTranscriptions running,
    IHostApplicationLifetime lifetime)
{
    /// <summary>A program that wants to follow the work gives it an id.</summary>
    public const string ProgressHeader = "X-Progress-Id";

    /// <exception cref="RequestException">It cannot be carried out as asked.</exception>
    /// <exception cref="UnreadableAudioException">The sound cannot be read.</exception>
    /// <exception cref="EngineException">A model failed.</exception>
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        using var place = slots.Enter();
        var progress = new TranscriptionProgress();
        using var entry = running.Add(context.Request.Headers[ProgressHeader].FirstOrDefault(), progress);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        // Formats are read by plain streams, on a thread that may wait.
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        await using var upload = await MultipartUpload.ReadAsync(context.Request, cancellation.Token);
        var form = TranscriptionForm.Of(upload.Fields);
        var transcript = await Task.Run(() => TranscribeAsync(upload.Sound, form, progress, cancellation.Token), cancellation.Token);
        await upload.CompleteAsync(cancellation.Token);
        return Answer(transcript, form);
    }

    private static IResult Answer(Transcript transcript, TranscriptionForm form) => form.Format switch
    {
        ResponseFormat.Json => ApiJson.Answer(new PlainTranscript(transcript.Text)),
        ResponseFormat.VerboseJson => ApiJson.Answer(VerboseTranscript.Of(transcript, form.Request.Words)),
        ResponseFormat.Text => Results.Text(transcript.Text + "\n"),
        ResponseFormat.Vtt => Results.Text(WebVtt.Of(transcript.Utterances), "text/vtt; charset=utf-8"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<Transcript> TranscribeAsync(Stream sound, TranscriptionForm form, TranscriptionProgress progress, CancellationToken cancellation)
    {
        using var reader = formats.Open(sound);
        return await transcriber.TranscribeAsync(reader, form.Request, progress, cancellation);
    }
}
