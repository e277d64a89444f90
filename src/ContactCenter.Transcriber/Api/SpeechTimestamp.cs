using ContactCenter.Transcriber.Sound;
using ContactCenter.Transcriber.VoiceActivity;

namespace ContactCenter.Transcriber.Api;

/// <summary>A stretch in which somebody speaks, as the server speaches writes it.</summary>
/// <param name="Start">Milliseconds from the sound's beginning.</param>
/// <param name="End">Milliseconds from the sound's beginning.</param>
internal sealed record SpeechTimestamp(long Start, long End)
{
    private const int Millisecond = SpeechReader.Rate / 1_000;

    /// <summary>Writes one; a millisecond of which only a part lies within belongs to it.</summary>
    public static SpeechTimestamp Of(SampleSpan span) => new(span.Start / Millisecond, (span.End + Millisecond - 1) / Millisecond);
}
