using ContactCenter.Transcriber.VoiceActivity;

namespace ContactCenter.Transcriber.Recognition;

/// <summary>Makes words of speech. For several threads; how many are at work at once is the caller's choice.</summary>
internal interface ISpeechEngine
{
    /// <summary>What it is, and costs.</summary>
    EngineDescription Description { get; }

    /// <summary>The pieces that it likes to hear.</summary>
    SpeechSettings Pieces { get; }

    /// <summary>Hears one piece.</summary>
    /// <param name="samples">16 kHz, one channel, −1 to 1; no longer than <see cref="Pieces"/> says.</param>
    /// <param name="options">Language and wishes.</param>
    /// <param name="cancellation">Ends it within the time of a few tokens.</param>
    /// <returns>What was said, times from the piece's beginning; empty: nothing.</returns>
    /// <exception cref="EngineException">The model cannot be loaded, or failed.</exception>
    Task<IReadOnlyList<Utterance>> RecogniseAsync(float[] samples, RecognitionOptions options, CancellationToken cancellation);
}
