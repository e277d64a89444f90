using ContactCenter.Audio;
using ContactCenter.Transcriber.Sound;

namespace ContactCenter.Transcriber.Recognition;

/// <summary>Puts sounds into words: speech is found first, then heard piece by piece. Memory does not grow with the sound, only with its words.</summary>
internal sealed class SoundTranscriber(IEngineCatalog catalog, SpeechScan scan)
{
    /// <param name="reader">The sound: 16 kHz, one channel.</param>
    /// <param name="request">How it is to be heard.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellation">Ends it, also in the middle of a piece.</param>
    /// <exception cref="RequestException">It cannot be carried out as asked.</exception>
    /// <exception cref="UnreadableAudioException">The sound cannot be read.</exception>
    /// <exception cref="EngineException">A model failed.</exception>
    public async Task<Transcript> TranscribeAsync(
        ISampleReader reader, TranscriptionRequest request, TranscriptionProgress progress, CancellationToken cancellation)
    {
        var listener = new Listener(catalog.Engines, request);
        var samples = await scan.RunAsync(reader, listener, heard => progress.Report(heard, listener.Said.Count), cancellation);
        return new Transcript(listener.Language, listener.Model, samples / (double)SpeechReader.Rate, listener.Said);
    }
}

/// <summary>How a sound is to be put into words.</summary>
/// <param name="Model">A model's id or kind; null: the one that serves the language.</param>
/// <param name="Language">An ISO 639-1 code; null: what is heard.</param>
/// <param name="Prompt">Text that stands before what is said; null: none.</param>
/// <param name="Words">Whether words' times are wanted.</param>
internal sealed record TranscriptionRequest(string? Model = null, string? Language = null, string? Prompt = null, bool Words = false);
