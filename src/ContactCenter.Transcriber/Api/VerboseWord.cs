using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>A word in the OpenAI form.</summary>
/// <param name="Word">With its punctuation.</param>
/// <param name="Start">Seconds from the sound's beginning.</param>
/// <param name="End">Seconds from the sound's beginning.</param>
/// <param name="Probability">0 to 1.</param>
internal sealed record VerboseWord(string Word, double Start, double End, double Probability)
{
    private const int Digits = 4;

    /// <summary>Writes a word.</summary>
    public static VerboseWord Of(RecognisedWord word) =>
        new(word.Text, VerboseTranscript.Round(word.Start), VerboseTranscript.Round(word.End), Math.Round(word.Probability, Digits));
}
