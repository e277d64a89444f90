using ContactCenter.Transcriber.Recognition;
using Whisper.net;

namespace ContactCenter.Transcriber.Whisper;

/// <summary>Makes words of tokens: one that begins with a space begins a word.</summary>
internal static class WhisperWords
{
    /// <summary>Whisper counts hundredths of a second.</summary>
    private const double TicksPerSecond = 100;

    /// <param name="tokens">The tokens of the text, without special ones.</param>
    /// <param name="text">The text without white space around it.</param>
    /// <param name="start">Where the text begins, seconds from the piece's beginning.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>None where the tokens do not make up the text: a letter may be parted between tokens.</returns>
    public static IReadOnlyList<RecognisedWord> Of(IReadOnlyList<WhisperToken> tokens, string text, double start, double end)
    {
        if (string.Concat(tokens.Select(token => token.Text)).Trim() != text)
            return [];
        var words = new List<List<WhisperToken>>();
        foreach (var token in tokens)
        {
            if (words is [] || token.Text![0] == ' ')
                words.Add([]);
            words[^1].Add(token);
        }

        return [.. words.Select(word => WordOf(word, start, end)).Where(word => word.Text.Length > 0)];
    }

    private static RecognisedWord WordOf(List<WhisperToken> tokens, double start, double end)
    {
        var first = Math.Clamp(tokens[0].Start / TicksPerSecond, start, end);
        return new RecognisedWord(
            string.Concat(tokens.Select(token => token.Text)).Trim(),
            first,
            Math.Clamp(tokens[^1].End / TicksPerSecond, first, end),
            Math.Exp(tokens.Average(token => Math.Log(Math.Max(token.Probability, float.Epsilon)))));
    }
}
