namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>How many questions one person may ask, and how many may be under way, so that vectors of calls are made too.</summary>
internal sealed class QuestionLimit(TimeProvider time)
{
    private const int EachSecond = 2;
    private const int MostUnderWay = 8;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _asked = new(StringComparer.Ordinal);
    private int _underWay;

    /// <returns>Whether the person may ask; then <see cref="Ended"/> follows when there is an answer, or none will come.</returns>
    public bool TryBegin(string person)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            Expire(now);
            if (!_asked.TryGetValue(person, out var asked))
                asked = _asked[person] = new();
            if (asked.Count >= EachSecond || _underWay >= MostUnderWay)
                return false;
            asked.Enqueue(now);
            _underWay++;
            return true;
        }
    }

    public void Ended()
    {
        lock (_gate)
            _underWay--;
    }

    private void Expire(DateTimeOffset now)
    {
        foreach (var (person, asked) in _asked)
        {
            while (asked.TryPeek(out var at) && at + Second <= now)
                asked.Dequeue();
            if (asked.Count == 0)
                _asked.Remove(person);
        }
    }
}
