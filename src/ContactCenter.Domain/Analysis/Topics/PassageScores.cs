namespace ContactCenter.Domain.Analysis.Topics;

/// <summary>What several passages of a call say about a topic: the mean of the two that say most, and the one that says most.</summary>
internal static class PassageScores
{
    /// <summary>How much more the first minute counts.</summary>
    private const double FirstMinute = 1.2;

    /// <param name="values">How near each passage is to the topic, or how likely it is of it.</param>
    /// <returns>By which topics are compared, and the most of one passage, without the first minute's weight; nothing: there are no passages.</returns>
    public static (double Weighted, double Most)? Of(IReadOnlyCollection<(double Value, bool IsEarly)> values)
    {
        if (values.Count == 0)
            return null;
        var best = values.Select(each => each.IsEarly ? each.Value * FirstMinute : each.Value).OrderDescending().Take(2);
        return (best.Average(), values.Max(each => each.Value));
    }
}
