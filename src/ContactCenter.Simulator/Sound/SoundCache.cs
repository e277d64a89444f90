namespace ContactCenter.Simulator.Sound;

/// <summary>Sounds that were made before, the longest unused forgotten first. Thread-safe; who asks for what is being made waits for it.</summary>
/// <param name="capacity">Samples that are kept; a sound that is being made counts when it is done.</param>
internal sealed class SoundCache<TKey>(long capacity)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, Task<short[]> Sound)>> _sounds = [];
    private readonly LinkedList<(TKey Key, Task<short[]> Sound)> _byUse = new();

    public Task<short[]> GetAsync(TKey key, Func<Task<short[]>> make)
    {
        lock (_gate)
        {
            if (_sounds.TryGetValue(key, out var known) && !known.Value.Sound.IsFaulted)
            {
                _byUse.Remove(known);
                _byUse.AddFirst(known);
                return known.Value.Sound;
            }

            if (known is not null)
                _byUse.Remove(known);
            var sound = make();
            _sounds[key] = _byUse.AddFirst((key, sound));
            Trim();
            return sound;
        }
    }

    private void Trim()
    {
        var samples = 0L;
        for (var node = _byUse.First; node is not null;)
        {
            var (current, next) = (node, node.Next);
            samples += current.Value.Sound.IsCompletedSuccessfully ? current.Value.Sound.Result.Length : 0;
            if (samples > capacity || current.Value.Sound.IsFaulted)
            {
                _byUse.Remove(current);
                _sounds.Remove(current.Value.Key);
            }

            node = next;
        }
    }
}
