using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>
/// A sealed sound that tells when a chunk of it was changed, wherever that is found: its end, which is proved when it is opened, says nothing about its
/// middle. Reading throws an <see cref="EncryptionException"/> then. Not for several threads at once.
/// </summary>
/// <param name="inner">Goes with it.</param>
/// <param name="flag">Told once, before reading fails, or where reading does not wait, before it is disposed.</param>
internal sealed class WatchedSound(SealedReader inner, Func<Task> flag) : SeekableReader
{
    private Task? _flagged;
    private bool _isChanged;

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => inner.CanSeek;

    public override long Length => inner.Length;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            inner.Position = Position;
            var read = await inner.ReadAsync(buffer, cancellationToken);
            Position += read;
            return read;
        }
        catch (EncryptionException)
        {
            _isChanged = true;
            await FlagAsync();
            throw;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            inner.Position = Position;
            var read = inner.Read(buffer);
            Position += read;
            return read;
        }
        catch (EncryptionException)
        {
            _isChanged = true;
            throw;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_isChanged)
            await FlagAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private Task FlagAsync() => _flagged ??= flag();
}
