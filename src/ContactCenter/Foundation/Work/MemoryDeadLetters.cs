namespace ContactCenter.Foundation.Work;

/// <summary>Dead letters that are lost when the process ends, the newest thousand of live work and of background work each.</summary>
internal sealed class MemoryDeadLetters : IDeadLetters
{
    private const int Kept = 1_000;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, DeadLetter> _letters = new(Comparer<long>.Create(static (a, b) => b.CompareTo(a)));

    public int Count
    {
        get
        {
            lock (_gate)
                return _letters.Count;
        }
    }

    public ValueTask<IReadOnlyList<DeadLetter>> ListAsync(long below, int limit)
    {
        lock (_gate)
            return new([.. _letters.Values.Where(letter => letter.Item.Number < below).Take(limit)]);
    }

    public void Buried(DeadLetter letter)
    {
        lock (_gate)
        {
            _letters[letter.Item.Number] = letter;
            var like = _letters.Values.Where(each => BackgroundWork.Has(each.Item) == BackgroundWork.Has(letter.Item));
            if (like.Skip(Kept).FirstOrDefault() is { } oldest)
                _letters.Remove(oldest.Item.Number);
        }
    }

    public void Revived(long number)
    {
        lock (_gate)
            _letters.Remove(number);
    }

    public void Replaced(IReadOnlyCollection<WorkItem> by, int rows)
    {
        lock (_gate)
        {
            foreach (var letter in _letters.Values.Where(letter => by.Any(item => IsSame(letter.Item, item))).ToList())
                _letters.Remove(letter.Item.Number);
        }
    }

    /// <summary>No rows are removed where there are none.</summary>
    public void Removed(int count)
    {
    }

    private static bool IsSame(WorkItem one, WorkItem other) =>
        one.Kind == other.Kind && one.Key == other.Key && one.Payload.AsSpan().SequenceEqual(other.Payload);
}
