using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>The passages of calls in memory, by what they mean: the newest calls, as many as have room.</summary>
internal sealed class MeaningIndex(SearchSettings settings) : IDisposable
{
    /// <summary>For each call beside its passages: its ids, places and sources.</summary>
    private const int BytesOfCall = 512;

    private readonly long _mostBytes = (long)settings.MeaningMegabytes << 20;
    private readonly ReaderWriterLockSlim _gate = new();
    private readonly Dictionary<string, IndexedCall> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelPassages> _models = new(StringComparer.Ordinal);
    private readonly PassageSources _sources = new();
    private long _bytes;
    private string? _read;
    private bool _isOutdated;

    /// <summary>Whether anything is found by meaning at all.</summary>
    public bool IsOn => settings is { Index: true, MeaningMegabytes: > 0 };

    /// <summary>Of memory, nearly.</summary>
    public long Bytes => Reading(() => _bytes);

    public int Calls => Reading(() => _calls.Count);

    public bool Has(string call) => Reading(() => _calls.ContainsKey(call));

    /// <summary>When the oldest call began that is found by meaning; <c>null</c>: none is.</summary>
    public DateTimeOffset? Since => Reading(() => _models.Values.Select(model => model.Oldest?.StartedAt).Min());

    /// <param name="model">Which has made the vectors.</param>
    /// <returns>As <see cref="Since"/>, of this model alone.</returns>
    public DateTimeOffset? SinceOf(string model) => Reading(() => _models.GetValueOrDefault(model)?.Oldest?.StartedAt);

    /// <summary>What is kept of the call is going to be read, by one at a time: what is forgotten meanwhile is not put back by it.</summary>
    public void Begin(string call) => Writing(() => (_read, _isOutdated) = (call, false));

    /// <summary>Takes what was read in place of what was there. Where there is no room the oldest calls go.</summary>
    /// <returns>Whether it has room: else all that are there are newer.</returns>
    public bool Put(IndexedPassages stored) => Writing(() =>
    {
        if (_isOutdated || _read != stored.CallId)
            return true;
        Remove(stored.CallId);
        var dimensions = stored.Passages[0].Vector.Numbers.Length;
        var passages = stored.Passages.Where(passage => passage.Vector.Numbers.Length == dimensions).ToList();
        var bytes = BytesOfCall + ((long)passages.Count * PassageTable.BytesOf(dimensions));
        if (!MakeRoom(bytes, stored.StartedAt))
            return false;
        if (_models.TryGetValue(stored.Model, out var known) && known.Table.Dimensions != dimensions)
            return true;
        Add(stored, passages, known ?? (_models[stored.Model] = new(dimensions)), bytes);
        return true;
    });

    /// <summary>Nothing of the call is found by meaning any more.</summary>
    public void Forget(string call) => Writing(() =>
    {
        _isOutdated |= _read == call;
        Remove(call);
    });

    /// <summary>The passages nearest to a question, the nearest first.</summary>
    /// <param name="model">Which has made the question's vector.</param>
    /// <param name="question">As long as the model makes them.</param>
    /// <param name="filter">Asked before anything is compared.</param>
    /// <param name="most">How many at most.</param>
    public ImmutableArray<NearPassage> Nearest(string model, ByteVector question, PassageFilter filter, int most) => Reading(() =>
    {
        if (!_models.TryGetValue(model, out var passages) || passages.Table.Dimensions != question.Numbers.Length)
            return [];
        var nearest = new NearestRows(most);
        passages.Table.Compare(question, _sources.Where(filter), nearest);
        return (ImmutableArray<NearPassage>)[.. nearest.Outstanding().Select(row => new NearPassage(_sources[row.Source], row.Speaker, row.Segments()))];
    });

    public void Dispose() => _gate.Dispose();

    private bool MakeRoom(long bytes, DateTimeOffset startedAt)
    {
        while (_bytes + bytes > _mostBytes)
        {
            if (_models.Values.MinBy(model => model.Oldest?.StartedAt)?.Oldest is not { } oldest || oldest.StartedAt >= startedAt)
                return false;
            Remove(oldest.Call);
        }

        return true;
    }

    private void Add(IndexedPassages stored, List<IndexedPassage> passages, ModelPassages model, long bytes)
    {
        var sources = passages.Select(passage => passage.Source).Distinct().ToDictionary(source => source, _sources.Add);
        int[] places = [.. passages.Select(passage => model.Table.Add(PassageRow.Of(passage, sources[passage.Source]), passage.Vector.Numbers))];
        var call = new IndexedCall(stored.CallId, stored.StartedAt, stored.Model, places, [.. sources.Values], bytes);
        model.Add(call);
        _calls.Add(call.Id, call);
        _bytes += bytes;
    }

    private void Remove(string id)
    {
        if (!_calls.Remove(id, out var call))
            return;
        _models[call.Model].Remove(call);
        if (_models[call.Model].Oldest is null)
            _models.Remove(call.Model);
        foreach (var source in call.Sources)
            _sources.Remove(source);
        _bytes -= call.Bytes;
    }

    private T Reading<T>(Func<T> read)
    {
        _gate.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }

    private T Writing<T>(Func<T> write)
    {
        _gate.EnterWriteLock();
        try
        {
            return write();
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    private void Writing(Action write) => Writing(() =>
    {
        write();
        return true;
    });
}
