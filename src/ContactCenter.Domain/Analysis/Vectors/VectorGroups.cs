namespace ContactCenter.Domain.Analysis.Vectors;

/// <summary>
/// Puts vectors together that point nearly in one direction: again and again those two groups whose members are nearest to each other on average, until no two
/// are near enough. The order in which vectors come decides nothing but between pairs that are equally near.
/// </summary>
public static class VectorGroups
{
    /// <param name="vectors">Of one model; some hundreds at most, since time grows with the cube of their number.</param>
    /// <param name="least">The least mean cosine between the members of two groups that become one, −1 to 1.</param>
    /// <returns>
    /// The place of each vector once, rising within a group; also groups of one. The largest group first, of equally large ones that with the first vector.
    /// </returns>
    public static ImmutableArray<ImmutableArray<int>> Of(IReadOnlyList<float[]> vectors, double least)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        var groups = vectors.Select((_, at) => new List<int> { at }).ToList();
        var likeness = LikenessOf(vectors);
        while (NearestOf(groups.Count, likeness) is var (first, second, near) && near >= least)
            Join(groups, likeness, first, second);
        return [.. groups.Select(group => group.Order().ToImmutableArray()).OrderByDescending(group => group.Length).ThenBy(group => group[0])];
    }

    private static List<List<double>> LikenessOf(IReadOnlyList<float[]> vectors)
    {
        double[][] units = [.. vectors.Select(UnitOf)];
        List<List<double>> likeness = [.. units.Select(_ => Enumerable.Repeat(0.0, units.Length).ToList())];
        for (var first = 0; first < units.Length; first++)
        {
            for (var second = 0; second < first; second++)
                likeness[first][second] = likeness[second][first] = VectorMath.Dot((ReadOnlySpan<double>)units[first], units[second]);
        }

        return likeness;
    }

    private static double[] UnitOf(float[] vector)
    {
        var length = Math.Sqrt(VectorMath.Dot(vector, vector));
        return Array.ConvertAll(vector, number => length > 0 ? number / length : 0);
    }

    private static (int First, int Second, double Likeness)? NearestOf(int count, List<List<double>> likeness)
    {
        (int First, int Second, double Likeness)? nearest = null;
        for (var first = 0; first < count; first++)
        {
            for (var second = first + 1; second < count; second++)
            {
                if (nearest is not { } best || likeness[first][second] > best.Likeness)
                    nearest = (first, second, likeness[first][second]);
            }
        }

        return nearest;
    }

    /// <summary>How near the joined group is to another, is the mean over all pairs of their members.</summary>
    private static void Join(List<List<int>> groups, List<List<double>> likeness, int first, int second)
    {
        var (one, other) = (groups[first].Count, groups[second].Count);
        for (var at = 0; at < groups.Count; at++)
        {
            var mean = ((likeness[first][at] * one) + (likeness[second][at] * other)) / (one + other);
            likeness[first][at] = likeness[at][first] = mean;
        }

        groups[first].AddRange(groups[second]);
        groups.RemoveAt(second);
        likeness.RemoveAt(second);
        foreach (var row in likeness)
            row.RemoveAt(second);
    }
}
