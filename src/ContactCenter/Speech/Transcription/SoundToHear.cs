using ContactCenter.Audio;

namespace ContactCenter.Speech.Transcription;

/// <summary>A recording that is to be put into words, or one channel of it. It is written while it is sent, so that it never lies on a disk in clear.</summary>
/// <param name="WriteWavAsync">
/// Writes it as a WAV file (PCM, 16 bit, any rate) to a stream that can only be written forwards. It may be called again, for another model.
/// </param>
/// <param name="Duration">How long it is; the time that an engine is given follows from it.</param>
internal sealed record SoundToHear(Func<Stream, CancellationToken, Task> WriteWavAsync, TimeSpan Duration)
{
    /// <summary>
    /// Writes stretches of it alone, one behind the other, as <see cref="WriteWavAsync"/> writes the whole; <c>null</c>: there is only the whole.
    /// </summary>
    public Func<IReadOnlyList<SoundStretch>, Stream, CancellationToken, Task>? WriteStretchesAsync { get; init; }

    /// <summary>How many channels it has, from 1.</summary>
    public int Channels { get; init; } = 1;

    /// <summary>An ISO 639-1 code; <c>null</c>: the engine hears it.</summary>
    public string? Language { get; init; }

    /// <summary>An ISO 639-1 code, for an engine that is not told the language and cannot hear it; <c>null</c>: none is likely.</summary>
    public string? AssumedLanguage { get; init; }

    /// <summary>Names and products that may be spoken, the most important first.</summary>
    public IReadOnlyList<string> Vocabulary { get; init; } = [];

    /// <summary>Told now and then how far it has come, by engines that know; <c>null</c>: nobody wants to know.</summary>
    public Action<HeardSoFar>? Progress { get; init; }
}

/// <summary>How far a transcription has come.</summary>
/// <param name="Heard">So much of the sound has been worked through.</param>
/// <param name="Segments">So many segments were found in it.</param>
internal readonly record struct HeardSoFar(TimeSpan Heard, int Segments);
