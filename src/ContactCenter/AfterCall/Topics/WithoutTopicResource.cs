namespace ContactCenter.AfterCall.Topics;

/// <summary>Calls without topic, grouped by what the callers said.</summary>
/// <param name="Since">Calls that began then or later.</param>
/// <param name="Calls">How many were looked at: the newest 500 without topic, of those that you may read.</param>
/// <param name="Alone">How many of them are in no group.</param>
/// <param name="Groups">The largest first, 20 at most.</param>
internal sealed record WithoutTopicResource(DateTimeOffset Since, int Calls, int Alone, IReadOnlyList<TopicGroupResource> Groups);

/// <summary>Calls in which callers said much the same.</summary>
/// <param name="Calls">How many, two at least.</param>
/// <param name="Phrases">The key phrases that most of them have.</param>
/// <param name="Newest">Some of them, the newest first.</param>
internal sealed record TopicGroupResource(int Calls, IReadOnlyList<string> Phrases, IReadOnlyList<GroupedCallResource> Newest)
{
    private const int MostPhrases = 6;
    private const int MostCalls = 5;

    public static TopicGroupResource Of(IReadOnlyList<UntoldCall> group) => new(
        group.Count,
        PhrasesOf(group),
        [
            .. group.OrderByDescending(each => each.Call.Caller.StartedAt).ThenBy(each => each.Call.CallerLeg.Value, StringComparer.Ordinal).Take(MostCalls)
                .Select(each => new GroupedCallResource(each.Call.CallerLeg.Value, each.Call.Caller.StartedAt)),
        ]);

    /// <summary>Those of most calls, of these the weightiest. A call says each once.</summary>
    private static IReadOnlyList<string> PhrasesOf(IEnumerable<UntoldCall> group) =>
    [
        .. group.SelectMany(each => each.Phrases.DistinctBy(phrase => phrase.Text, StringComparer.OrdinalIgnoreCase))
            .GroupBy(phrase => phrase.Text, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(same => same.Count()).ThenByDescending(same => same.Sum(phrase => phrase.Score)).ThenBy(same => same.Key, StringComparer.Ordinal)
            .Take(MostPhrases).Select(same => same.Key),
    ];
}

/// <summary>One of the calls of a group.</summary>
internal sealed record GroupedCallResource(string CallId, DateTimeOffset StartedAt);
