using ContactCenter.Speech.Transcription;

namespace ContactCenter.Tests.Speech.Transcription;

/// <summary>Sounds as the pipeline gives them.</summary>
internal static class Sounds
{
    public static readonly byte[] Wav = SilentWav.Of(1);

    public static SoundToHear Of(string? language = null, double seconds = 1) =>
        new(async (stream, cancellation) => await stream.WriteAsync(Wav, cancellation), TimeSpan.FromSeconds(seconds)) { Language = language };

    /// <summary>One that begins, and goes on when it is told to.</summary>
    public static SoundToHear Waiting(Task goOn, TaskCompletionSource begun) => new(
        async (stream, cancellation) =>
        {
            await stream.WriteAsync(Wav, cancellation);
            begun.TrySetResult();
            await goOn.WaitAsync(cancellation);
        },
        TimeSpan.FromSeconds(1));
}
