using ContactCenter.Audio;
using ContactCenter.Transcriber.Sound;
using ContactCenter.Transcriber.VoiceActivity;

namespace ContactCenter.Transcriber.Recognition;

/// <summary>Puts sounds into words: speech is found first, then heard piece by piece. Memory does not grow with the sound, only with its words.</summary>
internal sealed class SoundTranscriber(IEngineCatalog catalog, EngineSlots slots)
{
    /// <summary>What is read at once: a second.</summary>
    private const int BlockSamples = SpeechReader.Rate;

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
        var speech = catalog.Speech ?? throw new RequestException(
            StatusCodes.Status503ServiceUnavailable, "no_model", "The model that tells speech from noise is missing: the build did not bring it.");
        var listener = new Listener(catalog.Engines, request);
        using var stream = speech.Open();
        var splitter = new SpeechSplitter(stream, listener.Pieces);
        var block = new float[BlockSamples];
        int read;
        // A source may make us wait: nobody else waits for it.
        while ((read = reader.Read(block)) > 0)
        {
            using var turn = await slots.EnterAsync(cancellation);
            foreach (var piece in splitter.Add(block.AsSpan(0, read)))
                await listener.HearAsync(piece, cancellation);
            splitter.Use(listener.Pieces);
            progress.Report(splitter.Samples, listener.Said.Count);
        }

        using var last = await slots.EnterAsync(cancellation);
        foreach (var piece in splitter.Complete())
            await listener.HearAsync(piece, cancellation);
        await listener.CompleteAsync(cancellation);
        progress.Report(splitter.Samples, listener.Said.Count);
        return new Transcript(listener.Language, listener.Model, splitter.Samples / (double)SpeechReader.Rate, listener.Said);
    }
}
