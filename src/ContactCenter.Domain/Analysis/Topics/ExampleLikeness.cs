using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.Domain.Analysis.Topics;

/// <summary>How alike the examples of a topic are.</summary>
internal static class ExampleLikeness
{
    /// <param name="examples">Those of no topic have nothing in common, and count for nothing.</param>
    /// <param name="isCentred">Whether all is seen from the mean of the examples.</param>
    /// <returns>The median cosine of an example to the sum of the others of its topic, −1 to 1; <c>null</c>: no topic has two.</returns>
    public static double? Median(IReadOnlyList<TopicVector> examples, bool isCentred)
    {
        if (examples.Count == 0)
            return null;
        var mean = isCentred ? VectorMath.Mean([.. examples.Select(example => example.Vector)]) : null;
        var cosines = examples.Where(example => example.Topic is not null)
            .GroupBy(example => example.Topic, example => Direction(example.Vector, mean), StringComparer.Ordinal)
            .SelectMany(CosinesToOthers).Order().ToList();
        return cosines.Count == 0 ? null : (cosines[(cosines.Count - 1) / 2] + cosines[cosines.Count / 2]) / 2;
    }

    private static IEnumerable<double> CosinesToOthers(IEnumerable<double[]> ofTopic)
    {
        var directions = ofTopic.ToList();
        if (directions.Count < 2)
            return [];
        var sum = new double[directions[0].Length];
        foreach (var direction in directions)
            VectorMath.Add(sum, 1, direction);
        var squareOfSum = VectorMath.Dot(sum, sum);
        return directions.Select(direction =>
        {
            // The others are the sum without it, so that its products with both tell all.
            var (withSum, withItself) = (VectorMath.Dot(direction, sum), VectorMath.Dot(direction, direction));
            var squareOfOthers = squareOfSum - (2 * withSum) + withItself;
            return squareOfOthers > 0 ? (withSum - withItself) / Math.Sqrt(squareOfOthers) : 0;
        });
    }

    private static double[] Direction(float[] vector, float[]? mean)
    {
        double[] seen = [.. mean is null ? vector : VectorMath.Centred(vector, mean)];
        var length = Math.Sqrt(VectorMath.Dot(seen, seen));
        return length > 0 ? Array.ConvertAll(seen, number => number / length) : seen;
    }
}
