using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>
/// Reads an object from any place, block by block: small ones where somebody jumps, and up to 1 MiB where one block follows the other. Holds one
/// in memory; not for several threads at once.
/// </summary>
internal sealed class S3Reader(S3Bucket bucket, string key, string name, long length) : SeekableReader
{
    public const int FirstBytes = 128 * 1024;
    public const int MostBytes = 1024 * 1024;

    private byte[] _block = new byte[FirstBytes];
    private long _from;
    private int _filled;

    public override long Length => length;

    /// <exception cref="SoundMissingException">It was removed or replaced meanwhile.</exception>
    /// <exception cref="StorageUnavailableException">The bucket does not answer.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty || Position >= length)
            return 0;
        await LoadAsync(cancellationToken);
        return Take(buffer.Span);
    }

    /// <summary>Blocks the thread until the bucket has answered.</summary>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || Position >= length)
            return 0;
        LoadAsync(CancellationToken.None).GetAwaiter().GetResult();
        return Take(buffer);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (Position >= _from && Position < _from + _filled)
            return;
        var isNext = _filled > 0 && Position == _from + _filled;
        var count = (int)Math.Min(isNext ? Math.Min(2 * _filled, MostBytes) : FirstBytes, length - Position);
        _filled = 0;
        if (_block.Length < count)
            _block = new byte[count];
        if (!await bucket.ReadAsync(key, Position, _block.AsMemory(0, count), cancellationToken))
            throw new SoundMissingException(name);
        (_from, _filled) = (Position, count);
    }

    private int Take(Span<byte> buffer)
    {
        var begin = (int)(Position - _from);
        var count = Math.Min(buffer.Length, _filled - begin);
        _block.AsSpan(begin, count).CopyTo(buffer);
        Position += count;
        return count;
    }
}
