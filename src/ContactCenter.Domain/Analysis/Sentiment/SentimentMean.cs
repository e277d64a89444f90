using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Sentiment;

/// <summary>The mean of several turns' values, in which longer turns count more.</summary>
internal static class SentimentMean
{
    /// <summary>So that equal values have no other mean than themselves, and none misses a threshold by what a sum of fractions loses.</summary>
    private const int Digits = 9;

    /// <returns><c>null</c>: there are no turns.</returns>
    public static double? Of(IEnumerable<CountedTurn> turns) => Of(turns.Select(turn => (turn.Sentiment.Value, (double)turn.Words)));

    /// <param name="values">With weights of 0 or more.</param>
    /// <returns><c>null</c>: there are no values.</returns>
    public static double? Of(IEnumerable<(double Value, double Weight)> values) =>
        WeightedMean.Of(values.Select(value => ((double?)value.Value, value.Weight))) is { } mean ? Rounded(mean) : null;

    public static double Rounded(double value) => Math.Round(value, Digits);
}
