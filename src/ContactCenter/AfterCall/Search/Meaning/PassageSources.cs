namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>The sources of passages by number; numbers of those that are gone are given again.</summary>
internal sealed class PassageSources
{
    private readonly List<PassageSource?> _sources = [];
    private readonly Stack<int> _free = [];

    public PassageSource this[int number] => _sources[number]!;

    public int Add(PassageSource source)
    {
        if (_free.TryPop(out var number))
        {
            _sources[number] = source;
            return number;
        }

        _sources.Add(source);
        return _sources.Count - 1;
    }

    public void Remove(int number)
    {
        _sources[number] = null;
        _free.Push(number);
    }

    /// <summary>Whether each is wanted, by number.</summary>
    public bool[] Where(PassageFilter filter)
    {
        var wanted = new bool[_sources.Count];
        for (var number = 0; number < wanted.Length; number++)
            wanted[number] = _sources[number] is { } source && filter.Admits(source);
        return wanted;
    }
}
