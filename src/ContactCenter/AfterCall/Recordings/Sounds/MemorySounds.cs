using System.Collections.Concurrent;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>Sounds in memory, lost when the process ends.</summary>
/// <param name="mostBytes">All of them together take no more.</param>
internal sealed class MemorySounds(long mostBytes = MemorySounds.MostBytes) : ISoundStore
{
    /// <summary>Nine hours of telephone sound in two channels.</summary>
    public const long MostBytes = 1L << 30;

    private readonly ConcurrentDictionary<string, byte[]> _sounds = new(StringComparer.Ordinal);

    public long? FreeBytes => null;

    public async Task WriteAsync(string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        SoundName.Checked(name);
        await using var writer = new MemoryWriter(mostBytes - _sounds.Values.Sum(sound => (long)sound.Length));
        await write(writer, cancellationToken);
        _sounds[name] = writer.ToArray();
    }

    public Task<Stream> OpenAsync(string name, CancellationToken cancellationToken) =>
        _sounds.TryGetValue(SoundName.Checked(name), out var sound)
            ? Task.FromResult<Stream>(new MemoryStream(sound, writable: false))
            : throw new SoundMissingException(name);

    public Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        _sounds.TryRemove(SoundName.Checked(name), out _);
        return Task.CompletedTask;
    }

    private sealed class MemoryWriter(long mostBytes) : SoundWriter
    {
        private readonly MemoryStream _bytes = new();

        public byte[] ToArray() => _bytes.ToArray();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_bytes.Length + buffer.Length > mostBytes)
                throw new StorageUnavailableException("The recordings take all of the memory that there is for them (Storage:Provider is Memory).");
            _bytes.Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        protected override void Dispose(bool disposing)
        {
            _bytes.Dispose();
            base.Dispose(disposing);
        }
    }
}
