using ContactCenter.Audio;
using ContactCenter.Transcriber.Sound;
using ContactCenter.Transcriber.VoiceActivity;

namespace ContactCenter.Transcriber.Recognition;

/// <summary>Finds the speech of sounds, piece by piece and in turns with other requests. Memory does not grow with the sound.</summary>
internal sealed class SpeechScan(IEngineCatalog catalog, EngineSlots slots)
{
    /// <summary>What is read at once: a second.</summary>
    private const int BlockSamples = SpeechReader.Rate;

    /// <param name="reader">The sound: 16 kHz, one channel.</param>
    /// <param name="listener">Given each piece of speech.</param>
    /// <param name="heard">Told how many samples have been worked through; null: nobody wants to know.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How many samples the sound has.</returns>
    /// <exception cref="RequestException">The model that finds speech is missing.</exception>
    /// <exception cref="UnreadableAudioException">The sound cannot be read.</exception>
    /// <exception cref="EngineException">A model failed.</exception>
    public async Task<long> RunAsync(ISampleReader reader, IPieceListener listener, Action<long>? heard, CancellationToken cancellation)
    {
        var speech = catalog.Speech ?? throw new RequestException(
            StatusCodes.Status503ServiceUnavailable, "no_model", "The model that tells speech from noise is missing: the build did not bring it.");
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
            heard?.Invoke(splitter.Samples);
        }

        using var last = await slots.EnterAsync(cancellation);
        foreach (var piece in splitter.Complete())
            await listener.HearAsync(piece, cancellation);
        await listener.CompleteAsync(cancellation);
        heard?.Invoke(splitter.Samples);
        return splitter.Samples;
    }
}
