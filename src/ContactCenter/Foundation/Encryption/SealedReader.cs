using System.Security.Cryptography;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Foundation.Encryption;

/// <summary>
/// Decrypts a file that a <see cref="SealedWriter"/> has completed, and reads from any place of it. Holds one chunk of 64 KiB in memory; not for
/// several threads at once. Reading throws an <see cref="EncryptionException"/> where the file was changed, and never gives a byte of a changed chunk.
/// </summary>
internal sealed class SealedReader : SeekableReader
{
    private const long None = -1;

    private readonly Stream _inner;
    private readonly ChunkCipher _cipher;
    private readonly byte[] _input = new byte[SealedLength.ChunkBytes + SealedLength.TagBytes];
    private readonly byte[] _plain = new byte[SealedLength.ChunkBytes];
    private long _chunk = None;
    private bool _isDisposed;

    private SealedReader(Stream inner, ChunkCipher cipher, long length) => (_inner, _cipher, Length) = (inner, cipher, length);

    public override bool CanRead => !_isDisposed;

    public override bool CanSeek => !_isDisposed;

    /// <summary>The bytes inside; proved when the file was opened.</summary>
    public override long Length { get; }

    private long LastChunk => Math.Max(0, Length - 1) / SealedLength.ChunkBytes;

    /// <summary>Reads the header and the last chunk, by which the length is proved.</summary>
    /// <param name="inner">A seekable stream of the whole file; goes with the reader, also where this throws.</param>
    /// <param name="key">Is needed no longer afterwards.</param>
    /// <exception cref="EncryptionException">It is not a sealed file, it is not whole, or it belongs to another key.</exception>
    public static async Task<SealedReader> OpenAsync(Stream inner, DataKey key, CancellationToken cancellationToken)
    {
        SealedReader? reader = null;
        try
        {
            var length = SealedLength.ToPlain(inner.Length);
            var header = new byte[SealedLength.HeaderBytes];
            inner.Position = 0;
            await inner.ReadExactlyAsync(header, cancellationToken);
            reader = new(inner, ChunkCipher.Of(key, header), length);
            await reader.LoadAsync(reader.LastChunk, cancellationToken);
            return reader;
        }
        catch
        {
            if (reader is not null)
                await reader.DisposeAsync();
            await inner.DisposeAsync();
            throw;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsAtEnd(buffer.Length))
            return 0;
        await LoadAsync(Position / SealedLength.ChunkBytes, cancellationToken);
        return Take(buffer.Span);
    }

    public override int Read(Span<byte> buffer)
    {
        if (IsAtEnd(buffer.Length))
            return 0;
        var chunk = Position / SealedLength.ChunkBytes;
        if (chunk != _chunk)
        {
            var length = Begin(chunk);
            End(chunk, _inner.ReadAtLeast(_input.AsSpan(0, length), length, throwOnEndOfStream: false));
        }

        return Take(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
            _inner.Dispose();
        _isDisposed = true;
        _chunk = None;
        _cipher.Dispose();
        CryptographicOperations.ZeroMemory(_plain);
        base.Dispose(disposing);
    }

    private bool IsAtEnd(int wanted)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return wanted == 0 || Position >= Length;
    }

    private async ValueTask LoadAsync(long chunk, CancellationToken cancellationToken)
    {
        if (chunk == _chunk)
            return;
        var length = Begin(chunk);
        End(chunk, await _inner.ReadAtLeastAsync(_input.AsMemory(0, length), length, throwOnEndOfStream: false, cancellationToken));
    }

    private int PlainLengthOf(long chunk) => (int)Math.Min(SealedLength.ChunkBytes, Length - (chunk * SealedLength.ChunkBytes));

    /// <returns>How many bytes are to be read for it.</returns>
    private int Begin(long chunk)
    {
        _chunk = None;
        _inner.Position = SealedLength.OffsetOf(chunk);
        return PlainLengthOf(chunk) + SealedLength.TagBytes;
    }

    private void End(long chunk, int read)
    {
        var length = PlainLengthOf(chunk);
        if (read != length + SealedLength.TagBytes)
            throw new EncryptionException("The sealed file has become shorter.");
        _cipher.Open(chunk, chunk == LastChunk, _input.AsSpan(0, read), _plain.AsSpan(0, length));
        _chunk = chunk;
    }

    private int Take(Span<byte> buffer)
    {
        var begin = (int)(Position % SealedLength.ChunkBytes);
        var count = Math.Min(buffer.Length, PlainLengthOf(_chunk) - begin);
        _plain.AsSpan(begin, count).CopyTo(buffer);
        Position += count;
        return count;
    }
}
