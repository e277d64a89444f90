namespace ContactCenter.Web.Live;

/// <summary>What readers see who have asked for the same. What is sent to one of them is sent to all who are as far.</summary>
internal sealed class LiveView(IReadOnlyList<TopicView> topics)
{
    private readonly Dictionary<long, IReadOnlyList<byte[]>> _made = [];

    public int Readers { get; set; }

    /// <summary>When the last reader left.</summary>
    public DateTimeOffset LeftAt { get; set; }

    public void Update(ChangeLog log, LiveTick tick)
    {
        _made.Clear();
        foreach (var topic in topics)
            topic.Update(log, tick);
    }

    /// <summary>What a reader has missed.</summary>
    /// <param name="position"><c>null</c>: everything.</param>
    public IReadOnlyList<byte[]> Since(long? position, ChangeLog log, DateTimeOffset now)
    {
        var from = position is { } known && log.Knows(known) ? known : -1;
        if (from == log.Head)
            return [];
        if (!_made.TryGetValue(from, out var made))
            _made[from] = made = [.. Make(from, log, now)];
        return made;
    }

    private IEnumerable<byte[]> Make(long from, ChangeLog log, DateTimeOffset now)
    {
        var followed = new List<TopicView>(topics.Count);
        foreach (var topic in topics)
        {
            if (from >= topic.ResetAt)
            {
                followed.Add(topic);
                continue;
            }

            foreach (var piece in topic.All(log.IdOf(log.Head), now))
                yield return piece;
        }

        if (followed.Count == 0)
            yield break;
        foreach (var change in log.Since(from))
        {
            foreach (var topic in followed)
            {
                if (topic.EventOf(change) is { } made)
                    yield return made;
            }
        }
    }
}
