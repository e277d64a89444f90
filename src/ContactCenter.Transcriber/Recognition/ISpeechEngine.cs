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

/// <summary>What an engine is told beside the sound.</summary>
/// <param name="Language">The language that is spoken, an ISO 639-1 code.</param>
/// <param name="Prompt">Text that stands before what is said, with the names that may occur; null: none. Engines without a prompt ignore it.</param>
/// <param name="Words">Whether the times of words are wanted, where the engine has them.</param>
internal sealed record RecognitionOptions(string Language, string? Prompt = null, bool Words = false);
