using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>A segment in the OpenAI form.</summary>
/// <param name="Id">From 0.</param>
/// <param name="Seek">Always 0: nothing is sought here.</param>
/// <param name="Start">Seconds from the sound's beginning.</param>
/// <param name="End">Seconds from the sound's beginning.</param>
/// <param name="Text">What was said.</param>
/// <param name="Tokens">Always empty: models have tokens of their own.</param>
/// <param name="Temperature">Always 0.</param>
/// <param name="AvgLogprob">Mean of the logarithms of the tokens' probabilities.</param>
/// <param name="CompressionRatio">Always 1: repetitions are cut before.</param>
/// <param name="NoSpeechProb">0 to 1.</param>
/// <param name="Confidence">Geometric mean of the tokens' probabilities, 0 to 1.</param>
internal sealed record VerboseSegment(
    int Id,
    int Seek,
    double Start,
    double End,
    string Text,
    IReadOnlyList<int> Tokens,
    double Temperature,
    double AvgLogprob,
    double CompressionRatio,
    double NoSpeechProb,
    double Confidence)
{
    private const int Digits = 4;

    /// <summary>Writes what was said.</summary>
    public static VerboseSegment Of(Utterance said, int id) => new(
        id,
        0,
        VerboseTranscript.Round(said.Start),
        VerboseTranscript.Round(said.End),
        said.Text,
        [],
        0,
        Math.Round(said.AverageLogProbability, Digits),
        1,
        Math.Round(said.NoSpeechProbability, Digits),
        Math.Round(said.Confidence, Digits));
}
