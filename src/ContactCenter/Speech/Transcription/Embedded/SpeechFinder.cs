using ContactCenter.Audio;
using ContactCenter.Speech.Transcription.Models;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Transcription.Embedded;

/// <summary>Has the transcriber beside this process tell where in a sound somebody speaks, for an engine elsewhere.</summary>
internal sealed class SpeechFinder(EmbeddedTranscriber transcriber, TranscriberProgram program, InstalledModels models, TimeProvider time)
{
    /// <summary>It takes a hundredth of the sound's length, and its turn among others.</summary>
    private static readonly TimeSpan LeastLimit = TimeSpan.FromMinutes(2);

    /// <summary>Why it cannot; <c>null</c>: it may.</summary>
    private string? Missing
    {
        get
        {
            if (!program.Exists)
                return "the transcriber does not lie beside the server";
            return models.HasSpeech ? null : "the build has brought no models";
        }
    }

    /// <param name="sound">One channel.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>In order, apart from each other; none: nobody speaks.</returns>
    /// <exception cref="TranscriptionException">It cannot be told now.</exception>
    public async Task<IReadOnlyList<SoundStretch>> FindAsync(SoundToHear sound, CancellationToken cancellationToken)
    {
        // A start that cannot succeed would count as a death.
        if (Missing is { } missing)
            throw new TranscriptionException(TranscriptionFault.Refused, $"Nobody tells speech from noise: {missing}.");
        using var use = await transcriber.UseAsync(cancellationToken);
        var client = new OpenAiClient(use.Process.Client, OpenAiServer.Of(use.Process) with { LeastLimit = LeastLimit }, time);
        var found = await client.FindSpeechAsync(sound, cancellationToken);
        use.Answered();
        return found;
    }
}
