using System.Collections.Concurrent;
using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>
/// Sounds that cost much to decode, as they were decoded when they came: who hears or covers them soon does not decode them again. Each is encrypted with
/// a key that is in memory alone, so that nobody can read what a killed process has left. Where there is no copy, the sound itself is decoded.
/// </summary>
internal sealed class DecodedSounds : IDisposable
{
    /// <summary>Nearly five hours of two channels at 16 kHz.</summary>
    public const long Most = 1L << 30;

    /// <summary>By then it is heard, or nobody knows when it will be.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, KeptCopy> _copies = new(StringComparer.Ordinal);
    private readonly string? _folder;
    private readonly long _keepFree;
    private readonly long _most;
    private readonly TimeProvider _time;
    private long _bytes;
    private long _begun;

    /// <summary>Removes what a process that was killed has left.</summary>
    /// <param name="folder">This one's alone; made when the first comes. <c>null</c>: no copies are kept.</param>
    /// <param name="keepFree">Bytes of the disk that belong to others.</param>
    /// <param name="time">By which copies become old.</param>
    /// <param name="most">Bytes of all copies together, before they are encrypted.</param>
    public DecodedSounds(string? folder, long keepFree, TimeProvider time, long most = Most)
    {
        (_folder, _keepFree, _time, _most) = (folder, keepFree, time, most);
        if (!Directory.Exists(folder))
            return;
        foreach (var left in Directory.GetFiles(folder))
            DecodedCopy.Remove(left);
    }

    /// <summary>Whether the disk has room for copies. Where nobody knows, it has.</summary>
    internal bool HasDisk => _folder is not null && (DiskSpace.FreeAt(_folder) is not { } free || free >= _keepFree);

    /// <summary>Begins a copy.</summary>
    /// <param name="name">The name of the sound's file.</param>
    /// <param name="sampleRate">Frames a second.</param>
    /// <param name="channels">Samples of a frame.</param>
    /// <returns><c>null</c>: none can be made, and the sound is decoded each time.</returns>
    public DecodedCopy? Begin(string name, int sampleRate, int channels)
    {
        ForgetOld();
        if (!HasDisk)
            return null;
        try
        {
            OwnerOnlyFolder.Make(_folder!);
            var path = Path.Combine(_folder!, $"{name}.{Interlocked.Increment(ref _begun)}");
            return new(this, name, path, sampleRate, channels);
        }
        catch (Exception fault) when (DiskSounds.IsFault(fault))
        {
            return null;
        }
    }

    /// <returns>The copy as a WAV file; <c>null</c>: there is none.</returns>
    public async Task<Stream?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (!_copies.TryGetValue(name, out var copy))
            return null;
        try
        {
            var file = new FileStream(copy.Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return new WatchedSound(await SealedReader.OpenAsync(file, copy.Key, cancellationToken), () => ForgetAsync(name));
        }
        catch (Exception fault) when (DiskSounds.IsFault(fault) || fault is EncryptionException or ObjectDisposedException)
        {
            Forget(name);
            return null;
        }
    }

    /// <summary>Removes a copy, which nobody needs any more. Who reads it goes on.</summary>
    public void Forget(string name)
    {
        if (!_copies.TryRemove(name, out var copy))
            return;
        GiveBack(copy.Length);
        copy.Key.Dispose();
        DecodedCopy.Remove(copy.Path);
    }

    public void Dispose()
    {
        foreach (var name in _copies.Keys)
            Forget(name);
    }

    /// <summary>Room for more of a copy.</summary>
    /// <returns>Whether there is any, which is the copy's from then on.</returns>
    internal bool TryTake(long bytes)
    {
        if (Interlocked.Add(ref _bytes, bytes) <= _most)
            return true;
        GiveBack(bytes);
        return false;
    }

    internal void GiveBack(long bytes) => Interlocked.Add(ref _bytes, -bytes);

    /// <summary>A copy is whole; its room stays taken.</summary>
    internal void Keep(string name, string path, DataKey key, long length)
    {
        Forget(name);
        _copies[name] = new(path, key, length, _time.GetUtcNow());
    }

    private Task ForgetAsync(string name)
    {
        Forget(name);
        return Task.CompletedTask;
    }

    private void ForgetOld()
    {
        var since = _time.GetUtcNow() - Longest;
        foreach (var old in _copies.Where(copy => copy.Value.At < since))
            Forget(old.Key);
    }

    private sealed record KeptCopy(string Path, DataKey Key, long Length, DateTimeOffset At);
}
