using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Recordings;

/// <summary>A file that the calls API gives out.</summary>
internal interface IStoredFile
{
    string MediaType { get; }

    /// <summary>Bytes of sound that live as long as it is kept, at most.</summary>
    long Held { get; }

    /// <summary>Its content, made when it is asked for. To be called away from the event loop.</summary>
    Task<byte[]> ReadAsync();
}

/// <summary>The files that can be fetched, the oldest forgotten first, and each in its time.</summary>
internal sealed class FileStore(SimulatorOptions options, TimeProvider time)
{
    private const string DefaultBase = "https://api.nexmo.com";

    /// <summary>Recordings in memory are at most so many bytes together, but for the latest one.</summary>
    private const long MaxHeld = 1L << 30;

    private readonly Dictionary<string, (IStoredFile File, DateTimeOffset AddedAt)> _files = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private long _held;

    public IStoredFile? Find(string id)
    {
        ForgetExpired();
        return _files.TryGetValue(id, out var kept) ? kept.File : null;
    }

    /// <returns>The address that it is announced by.</returns>
    public string Add(Switchboard switchboard, IStoredFile file)
    {
        var id = switchboard.Ids.Dashed();
        _files[id] = (file, time.GetUtcNow());
        _held += file.Held;
        _order.Enqueue(id);
        while (_order.Count > options.KeptFiles || (_held > MaxHeld && _order.Count > 1))
            ForgetOldest();
        ForgetExpired();
        var origin = switchboard.Options.FilesUrl ?? switchboard.Options.RegionUrl ?? DefaultBase;
        return $"{origin.TrimEnd('/')}/v1/files/{id}";
    }

    private void ForgetExpired()
    {
        while (_order.TryPeek(out var oldest) && time.GetUtcNow() - _files[oldest].AddedAt >= options.FilesKeptFor)
            ForgetOldest();
    }

    private void ForgetOldest()
    {
        _files.Remove(_order.Dequeue(), out var forgotten);
        _held -= forgotten.File.Held;
    }
}
