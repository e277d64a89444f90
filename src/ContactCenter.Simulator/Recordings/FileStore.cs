using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Recordings;

/// <summary>A file that the calls API gives out.</summary>
internal interface IStoredFile
{
    string MediaType { get; }

    byte[] Content { get; }
}

/// <summary>The files that can be fetched, the oldest forgotten first. Their content is made when it is asked for.</summary>
internal sealed class FileStore(Func<int> capacity)
{
    private const string DefaultBase = "https://api.nexmo.com";

    private readonly Dictionary<string, IStoredFile> _files = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public IStoredFile? Find(string id) => _files.GetValueOrDefault(id);

    /// <returns>The address that it is announced by.</returns>
    public string Add(Switchboard board, IStoredFile file)
    {
        var id = board.Ids.Dashed();
        _files[id] = file;
        _order.Enqueue(id);
        while (_order.Count > capacity())
            _files.Remove(_order.Dequeue());
        var origin = board.Options.FilesUrl ?? board.Options.RegionUrl ?? DefaultBase;
        return $"{origin.TrimEnd('/')}/v1/files/{id}";
    }
}
