using System.Collections.Concurrent;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>
/// Sounds that cost much to decode, as they were decoded when they came: who hears or covers them soon does not decode them again. Each is encrypted with
/// a key that is in memory alone, so that nobody can read what a killed process has left. Where there is no copy, the sound itself is decoded.
/// </summary>
/// <param name="folder">This one's alone; made when the first comes. <c>null</c>: no copies are kept.</param>
/// <param name="most">Bytes of all copies together, before they are encrypted.</param>
internal sealed class DecodedSounds(string? folder, long most = DecodedSounds.Most) : IDisposable
{
    /// <summary>Nearly five hours of two channels at 16 kHz.</summary>
    private const long Most = 1L << 30;

    private readonly ConcurrentDictionary<string, (string Path, DataKey Key, long Length)> _copies = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private bool _isSwept;
    private long _bytes;
    private long _begun;

    /// <summary>Begins a copy.</summary>
    /// <param name="name">The name of the sound's file.</param>
    /// <param name="sampleRate">Frames a second.</param>
    /// <param name="channels">Samples of a frame.</param>
    /// <returns><c>null</c>: none can be made, and the sound is decoded each time.</returns>
    public DecodedCopy? Begin(string name, int sampleRate, int channels)
    {
        if (folder is null || Room <= 0)
            return null;
        try
        {
            Sweep(folder);
            var path = Path.Combine(folder, $"{name}.{Interlocked.Increment(ref _begun)}");
            return new(this, name, path, sampleRate, channels);
        }
        catch (Exception fault) when (DecodedCopy.IsFault(fault))
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
            return await SealedReader.OpenAsync(file, copy.Key, cancellationToken);
        }
        catch (Exception fault) when (DecodedCopy.IsFault(fault) || fault is EncryptionException or ObjectDisposedException)
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
        Interlocked.Add(ref _bytes, -copy.Length);
        copy.Key.Dispose();
        DecodedCopy.Remove(copy.Path);
    }

    public void Dispose()
    {
        foreach (var name in _copies.Keys)
            Forget(name);
    }

    /// <summary>Bytes that one more copy may have.</summary>
    internal long Room => most - Interlocked.Read(ref _bytes);

    /// <summary>A copy is whole.</summary>
    internal void Keep(string name, string path, DataKey key, long length)
    {
        Forget(name);
        Interlocked.Add(ref _bytes, length);
        _copies[name] = (path, key, length);
    }

    /// <summary>Removes once what a process that was killed has left.</summary>
    private void Sweep(string folder)
    {
        lock (_gate)
        {
            if (_isSwept)
                return;
            OwnerOnlyFolder.Make(folder);
            foreach (var left in Directory.GetFiles(folder))
                File.Delete(left);
            _isSwept = true;
        }
    }
}
