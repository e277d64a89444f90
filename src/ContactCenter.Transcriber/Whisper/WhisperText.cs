using ContactCenter.Transcriber.Recognition;
using Whisper.net;

namespace ContactCenter.Transcriber.Whisper;

/// <summary>Makes utterances of what Whisper gives.</summary>
internal static class WhisperText
{
    /// <summary>Begins the tokens that are no text: times, and marks of beginning and end.</summary>
    private const string SpecialMark = "[_";

    /// <summary>What Whisper says of a stretch in which nobody speaks, and is not sure of, is made up.</summary>
    private const double NobodySpeaks = .6;

    private const double Unsure = -1;

    /// <param name="segment">What Whisper gave for a part of a piece.</param>
    /// <param name="seconds">How long the piece is: Whisper hears silence behind it, and may place words there.</param>
    /// <param name="words">Whether words' times are wanted.</param>
    /// <returns>Null: it says nothing.</returns>
    public static Utterance? Of(SegmentData segment, double seconds, bool words)
    {
        var text = segment.Text.Trim();
        WhisperToken[] tokens = [.. segment.Tokens.Where(IsText)];
        if (text.Length == 0 || tokens.Length == 0)
            return null;
        var logProbability = tokens.Average(token => Math.Log(Math.Max(token.Probability, float.Epsilon)));
        if (segment.NoSpeechProbability > NobodySpeaks && logProbability < Unsure)
            return null;
        var start = Math.Min(segment.Start.TotalSeconds, seconds);
        var end = Math.Clamp(segment.End.TotalSeconds, start, seconds);
        return new Utterance(start, end, text, logProbability, segment.NoSpeechProbability, words ? WhisperWords.Of(tokens, text, start, end) : []);
    }

    private static bool IsText(WhisperToken token) => token.Text is { Length: > 0 } text && !text.StartsWith(SpecialMark, StringComparison.Ordinal);
}
