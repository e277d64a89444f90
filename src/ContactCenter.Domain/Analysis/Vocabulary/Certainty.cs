namespace ContactCenter.Domain.Analysis.Vocabulary;

/// <summary>
/// How alike words must be to a name so that it takes their place: the surer the engine was of them, the more. A short name is like too many everyday words
/// ("Lyft" and "left"). Measured as docs/transcription.md tells.
/// </summary>
internal static class Certainty
{
    private const double Unsure = .75;
    private const double Sure = .9;
    private const int ShortName = 5;
    private const double OfShortNames = .9;

    /// <param name="confidence">Of the words, 0-1; <c>null</c>: unknown.</param>
    /// <param name="letters">How many the name has.</param>
    public static double LeastLikeness(double? confidence, int letters)
    {
        if (letters <= ShortName)
            return OfShortNames;
        return confidence switch
        {
            < Unsure => .66,
            >= Sure => .78,
            _ => .70,
        };
    }
}
