using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Tests.AfterCall.Erasure;

/// <summary>
/// Sounds on the disk; one of them is held back when it has just got its place, or the removal of one when it has just gone, and none can be removed while
/// the disk does not let it.
/// </summary>
internal sealed class HeldSounds(string folder) : ISoundStore
{
    private readonly string _folder = Path.Combine(folder, "recordings");
    private readonly DiskSounds _disk = new(Path.Combine(folder, "recordings"));
    private int _removals;

    /// <summary>How the name of the one ends that is held back.</summary>
    public string Part { get; init; } = "none";

    /// <summary>How the name of the one ends whose first removal is held back.</summary>
    public string RemovedPart { get; init; } = "none";

    public Gate Gate { get; } = new();

    public bool CanRemove { get; set; } = true;

    /// <summary>So many bytes are free; <c>null</c>: as many as on the disk.</summary>
    public long? Free { get; set; }

    /// <summary>So many bytes the disk has for all sounds and what is being written of them; <c>null</c>: they take nothing of what is free.</summary>
    public long? Capacity { get; set; }

    public long? FreeBytes => Capacity - Taken() ?? Free ?? _disk.FreeBytes;

    public async Task WriteAsync(string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        await _disk.WriteAsync(name, write, cancellationToken);
        if (name.EndsWith(Part, StringComparison.Ordinal))
            await Gate.PassAsync();
    }

    public Task<Stream> OpenAsync(string name, CancellationToken cancellationToken) => _disk.OpenAsync(name, cancellationToken);

    public async Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        if (!CanRemove)
            throw new StorageUnavailableException("the disk does not let it");
        await _disk.DeleteAsync(name, cancellationToken);
        if (name.EndsWith(RemovedPart, StringComparison.Ordinal) && Interlocked.Increment(ref _removals) == 1)
            await Gate.PassAsync();
    }

    /// <summary>Bytes of all files.</summary>
    public long Taken() => !Directory.Exists(_folder) ? 0 : Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Sum(Length);

    private static long Length(string file) => new FileInfo(file) is { Exists: true } there ? there.Length : 0;
}
