namespace ContactCenter.Simulator.Sound;

/// <summary>Sounds that were made before, the longest unused forgotten first. Thread-safe; who asks for what is being made waits for it.</summary>
/// <param name="capacity">Samples that are kept; a sound that is being made counts when it is done.</param>
/// <param name="time">What sounds grow stale by.</param>
internal sealed class SoundCache<TKey>(long capacity, TimeProvider time)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, Task<MadeSound> Sound)>> _sounds = [];
    private readonly LinkedList<(TKey Key, Task<MadeSound> Sound)> _byUse = new();

    public async Task<short[]> GetAsync(TKey key, Func<Task<MadeSound>> make) => (await Find(key, make)).Samples;

    private Task<MadeSound> Find(TKey key, Func<Task<MadeSound>> make)
    {
        lock (_gate)
        {
            if (_sounds.TryGetValue(key, out var known))
            {
                _byUse.Remove(known);
                if (IsGood(known.Value.Sound))
                {
                    _byUse.AddFirst(known);
                    return known.Value.Sound;
                }
            }

            var sound = make();
            _sounds[key] = _byUse.AddFirst((key, sound));
            Trim();
            return sound;
        }
    }

    private bool IsGood(Task<MadeSound> sound) => !sound.IsCompleted || (sound.IsCompletedSuccessfully && sound.Result.FreshUntil > time.GetUtcNow());

    private void Trim()
    {
        var samples = 0L;
        for (var node = _byUse.First; node is not null;)
        {
            var (current, next) = (node, node.Next);
            samples += current.Value.Sound.IsCompletedSuccessfully ? current.Value.Sound.Result.Samples.Length : 0;
            if (samples > capacity || !IsGood(current.Value.Sound))
            {
                _byUse.Remove(current);
                _sounds.Remove(current.Value.Key);
            }

            node = next;
        }
    }
}

/// <summary>A sound, and until when it may stand for what it was made of.</summary>
internal sealed record MadeSound(short[] Samples, DateTimeOffset FreshUntil);
