namespace ContactCenter.Transcriber.Moonshine;

/// <summary>What Moonshine heard in a piece.</summary>
/// <param name="Tokens">Without the one that ends the text.</param>
/// <param name="AverageLogProbability">Mean over the tokens, the one that ends the text included.</param>
/// <param name="NoSpeechProbability">The probability that the text ends before it begins.</param>
internal sealed record DecodedText(IReadOnlyList<int> Tokens, double AverageLogProbability, double NoSpeechProbability);
