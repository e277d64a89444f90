namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>A mean in which longer stretches count more.</summary>
public static class WeightedMean
{
    /// <param name="values">Those without a value do not count; weights are not negative.</param>
    /// <returns>Where all weights are 0 each value counts the same; <c>null</c>: there are no values.</returns>
    public static double? Of(IEnumerable<(double? Value, double Weight)> values)
    {
        var known = values.Where(value => value.Value is not null).Select(value => (Value: value.Value!.Value, value.Weight)).ToList();
        var weight = known.Sum(value => value.Weight);
        if (known.Count == 0)
            return null;
        return weight > 0 ? known.Sum(value => value.Value * value.Weight) / weight : known.Average(value => value.Value);
    }
}
