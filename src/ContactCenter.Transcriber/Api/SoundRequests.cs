using ContactCenter.Audio;
using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.Sound;
using Microsoft.AspNetCore.Http.Features;

namespace ContactCenter.Transcriber.Api;

/// <summary>Takes requests with a sound. The work ends with the request, and with the program.</summary>
internal sealed class SoundRequests(SoundFormats formats, RequestSlots slots, IHostApplicationLifetime lifetime)
{
    /// <param name="context">The request.</param>
    /// <param name="workOf">Checks the form's other fields before the sound is looked at; what it gives makes the answer of the sound.</param>
    /// <exception cref="RequestException">It cannot be carried out as asked.</exception>
    /// <exception cref="UnreadableAudioException">The sound cannot be read.</exception>
    /// <exception cref="EngineException">A model failed.</exception>
    public async Task<IResult> AnswerAsync(
        HttpContext context, Func<IReadOnlyList<KeyValuePair<string, string>>, Func<ISampleReader, CancellationToken, Task<IResult>>> workOf)
    {
        using var place = slots.Enter();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        // Formats are read by plain streams, on a thread that may wait.
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        await using var upload = await MultipartUpload.ReadAsync(context.Request, cancellation.Token);
        var work = workOf(upload.Fields);
        var answer = await Task.Run(() => WorkAsync(upload.Sound, work, cancellation.Token), cancellation.Token);
        await upload.CompleteAsync(cancellation.Token);
        return answer;
    }

    private async Task<IResult> WorkAsync(Stream sound, Func<ISampleReader, CancellationToken, Task<IResult>> work, CancellationToken cancellation)
    {
        using var reader = formats.Open(sound);
        return await work(reader, cancellation);
    }
}
