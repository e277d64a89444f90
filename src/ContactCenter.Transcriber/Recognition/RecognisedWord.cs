namespace ContactCenter.Transcriber.Recognition;

/// <summary>A word and when it was said.</summary>
/// <param name="Text">The word with its punctuation.</param>
/// <param name="Start">Seconds from the sound's beginning.</param>
/// <param name="End">Seconds from the sound's beginning.</param>
/// <param name="Probability">Geometric mean of its tokens' probabilities, 0 to 1.</param>
internal sealed record RecognisedWord(string Text, double Start, double End, double Probability);
