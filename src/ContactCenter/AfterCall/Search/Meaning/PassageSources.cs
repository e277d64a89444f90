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

/// <summary>What all passages of one recording share, by which a search narrows them and which it may be asked for.</summary>
/// <param name="CallId">Our id of the call.</param>
/// <param name="StartedAt">When the recording began.</param>
/// <param name="Department">Whose recording it is; <c>null</c>: of none.</param>
/// <param name="Agent">The endpoint's label of the agent who is heard; <c>null</c>: nobody is.</param>
/// <param name="Language">BCP 47; <c>null</c>: unknown.</param>
internal sealed record PassageSource(string CallId, DateTimeOffset StartedAt, string? Department, string? Agent, string? Language);
