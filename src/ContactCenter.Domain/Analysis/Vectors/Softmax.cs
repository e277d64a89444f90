namespace ContactCenter.Domain.Analysis.Vectors;

/// <summary>Makes probabilities of scores.</summary>
internal static class Softmax
{
    /// <summary>In place: each becomes its share of the sum of all exponentials.</summary>
    /// <returns>The logarithm of that sum.</returns>
    public static double Apply(Span<double> scores)
    {
        // Nothing overflows where the greatest is 0.
        var greatest = double.NegativeInfinity;
        foreach (var score in scores)
            greatest = Math.Max(greatest, score);
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
            sum += scores[i] = Math.Exp(scores[i] - greatest);
        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
        return greatest + Math.Log(sum);
    }
}
