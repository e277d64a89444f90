using System.Security.Cryptography;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Encryption;

/// <summary>
/// Encrypts what is written to it. Without <see cref="CompleteAsync"/> at the end, what it has written is a file that nobody can read. Holds one chunk of
/// 64 KiB in memory; not for several threads at once. A chunk goes out when it is full and not when it is flushed, so the sealed file does not tell how it
/// was written.
/// </summary>
internal sealed class SealedWriter : ForwardWriter
{
    private readonly Stream _inner;
    private readonly ChunkCipher _cipher;
    private readonly byte[] _plain = new byte[SealedLength.ChunkBytes];
    private readonly byte[] _output = new byte[SealedLength.HeaderBytes + SealedLength.ChunkBytes + SealedLength.TagBytes];
    private long _chunk;
    private int _filled;
    private bool _isComplete;
    private bool _isDisposed;

    /// <param name="inner">Where the sealed bytes go; stays open.</param>
    /// <param name="key">A key for this file alone; is needed no longer afterwards.</param>
    public SealedWriter(Stream inner, DataKey key)
        : this(inner, key, RandomNumberGenerator.GetBytes(ChunkCipher.SaltBytes))
    {
    }

    /// <inheritdoc cref="SealedWriter(Stream, DataKey)"/>
    /// <param name="salt">16 bytes that no other file of this key has.</param>
    internal SealedWriter(Stream inner, DataKey key, ReadOnlySpan<byte> salt) => (_inner, _cipher) = (inner, ChunkCipher.New(key, salt));

    public override bool CanWrite => !_isDisposed;

    /// <summary>How many bytes were written.</summary>
    public override long Length => (_chunk * SealedLength.ChunkBytes) + _filled;

    /// <summary>Writes the last chunk: now the file is whole, and nothing more can be written.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await _inner.WriteAsync(Last(), cancellationToken);
        await _inner.FlushAsync(cancellationToken);
    }

    /// <inheritdoc cref="CompleteAsync"/>
    public void Complete()
    {
        _inner.Write(Last().Span);
        _inner.Flush();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        for (; !buffer.IsEmpty; buffer = buffer[Take(buffer.Span)..])
        {
            if (IsFull())
                await _inner.WriteAsync(Next(isLast: false), cancellationToken);
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        for (; !buffer.IsEmpty; buffer = buffer[Take(buffer)..])
        {
            if (IsFull())
                _inner.Write(Next(isLast: false).Span);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    protected override void Dispose(bool disposing)
    {
        _isDisposed = true;
        _cipher.Dispose();
        CryptographicOperations.ZeroMemory(_plain);
        base.Dispose(disposing);
    }

    /// <summary>A full chunk waits until something follows: only then it is known not to be the last.</summary>
    private bool IsFull()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_isComplete)
            throw new InvalidOperationException("The sealed file is complete.");
        return _filled == _plain.Length;
    }

    private int Take(ReadOnlySpan<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _plain.Length - _filled);
        buffer[..count].CopyTo(_plain.AsSpan(_filled));
        _filled += count;
        return count;
    }

    private ReadOnlyMemory<byte> Last()
    {
        IsFull();
        var last = Next(isLast: true);
        _isComplete = true;
        return last;
    }

    private ReadOnlyMemory<byte> Next(bool isLast)
    {
        var header = _chunk == 0 ? SealedLength.HeaderBytes : 0;
        if (header > 0)
            _cipher.Header.CopyTo(_output);
        var length = _filled + SealedLength.TagBytes;
        _cipher.Seal(_chunk, isLast, _plain.AsSpan(0, _filled), _output.AsSpan(header, length));
        if (!isLast)
            (_chunk, _filled) = (_chunk + 1, 0);
        return _output.AsMemory(0, header + length);
    }
}
