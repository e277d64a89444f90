namespace ContactCenter.Transcriber.Recognition;

/// <summary>What was said in a stretch of sound.</summary>
/// <param name="Start">Seconds from the sound's beginning.</param>
/// <param name="End">Seconds from the sound's beginning.</param>
/// <param name="Text">Never empty.</param>
/// <param name="AverageLogProbability">Mean of the natural logarithms of the tokens' probabilities, at most 0.</param>
/// <param name="NoSpeechProbability">The model's own guess that nobody speaks, 0 to 1.</param>
/// <param name="Words">The words' times; empty where the engine has none that can be trusted.</param>
internal sealed record Utterance(
    double Start, double End, string Text, double AverageLogProbability, double NoSpeechProbability, IReadOnlyList<RecognisedWord> Words)
{
    /// <summary>Geometric mean of the tokens' probabilities, 0 to 1.</summary>
    public double Confidence => Math.Exp(AverageLogProbability);

    /// <summary>The same, later in the sound.</summary>
    /// <param name="seconds">How much later.</param>
    public Utterance Later(double seconds) => this with
    {
        Start = Start + seconds,
        End = End + seconds,
        Words = [.. Words.Select(word => word with { Start = word.Start + seconds, End = word.End + seconds })],
    };
}

/// <summary>A word and when it was said.</summary>
/// <param name="Text">The word with its punctuation.</param>
/// <param name="Start">Seconds from the sound's beginning.</param>
/// <param name="End">Seconds from the sound's beginning.</param>
/// <param name="Probability">Geometric mean of its tokens' probabilities, 0 to 1.</param>
internal sealed record RecognisedWord(string Text, double Start, double End, double Probability);
