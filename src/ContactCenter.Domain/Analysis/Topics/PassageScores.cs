namespace ContactCenter.Domain.Analysis.Topics;

/// <summary>One figure of what several passages of a call say about a topic: the mean of the two that say most.</summary>
internal static class PassageScores
{
    /// <summary>How much more the first minute counts.</summary>
    private const double FirstMinute = 1.2;

    /// <param name="values">How near each passage is to the topic, or how likely it is of it.</param>
    /// <returns>By which topics are compared, and the same without the first minute's weight; nothing: there are no passages.</returns>
    public static (double Weighted, double Plain)? Of(IEnumerable<(double Value, bool IsEarly)> values)
    {
        var best = values.Select(each => (Weighted: each.IsEarly ? each.Value * FirstMinute : each.Value, Plain: each.Value))
            .OrderByDescending(each => each.Weighted).Take(2).ToList();
        return best.Count == 0 ? null : (best.Average(each => each.Weighted), best.Average(each => each.Plain));
    }
}
