using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>
/// Reads an object from any place, block by block: small ones where somebody jumps, and up to 1 MiB where one block follows the other. Holds one
/// in memory; not for several threads at once.
/// </summary>
internal sealed class S3Reader(S3Bucket bucket, string key, string name, long length) : Stream
{
    public const int FirstBytes = 128 * 1024;
    public const int MostBytes = 1024 * 1024;

    private byte[] _block = new byte[FirstBytes];
    private long _from;
    private int _filled;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    /// <exception cref="SoundMissingException">It was removed or replaced meanwhile.</exception>
    /// <exception cref="StorageUnavailableException">The bucket does not answer.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty || _position >= length)
            return 0;
        await LoadAsync(cancellationToken);
        return Take(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Blocks the thread until the bucket has answered.</summary>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || _position >= length)
            return 0;
        LoadAsync(CancellationToken.None).GetAwaiter().GetResult();
        return Take(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="IOException">The place is before the beginning.</exception>
    public override long Seek(long offset, SeekOrigin origin)
    {
        var from = origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => _position,
            _ => length,
        };
        return from + offset < 0 ? throw new IOException("There is nothing before the beginning of the object.") : _position = from + offset;
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (_position >= _from && _position < _from + _filled)
            return;
        var isNext = _filled > 0 && _position == _from + _filled;
        var count = (int)Math.Min(isNext ? Math.Min(2 * _filled, MostBytes) : FirstBytes, length - _position);
        _filled = 0;
        if (_block.Length < count)
            _block = new byte[count];
        if (!await bucket.ReadAsync(key, _position, _block.AsMemory(0, count), cancellationToken))
            throw new SoundMissingException(name);
        (_from, _filled) = (_position, count);
    }

    private int Take(Span<byte> buffer)
    {
        var begin = (int)(_position - _from);
        var count = Math.Min(buffer.Length, _filled - begin);
        _block.AsSpan(begin, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
