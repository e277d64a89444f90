using System.Security.Cryptography;

namespace ContactCenter.Speech.Transcription.AmazonTranscribe;

/// <summary>Learns of a sound what it is sent with, without keeping anything of it.</summary>
internal static class MeasuredSound
{
    /// <returns>Bytes of its file, and their SHA-256 in hexadecimal.</returns>
    public static async Task<(long Length, string Hash)> OfAsync(SoundToHear sound, CancellationToken cancellationToken)
    {
        using var hash = SHA256.Create();
        var count = new Counter();
        await using (var measured = new CryptoStream(count, hash, CryptoStreamMode.Write))
            await sound.WriteWavAsync(measured, cancellationToken);
        return (count.Bytes, Convert.ToHexStringLower(hash.Hash!));
    }

    /// <summary>Forgets what is written to it.</summary>
    private sealed class Counter : Stream
    {
        public long Bytes { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Bytes;

        public override long Position
        {
            get => Bytes;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => Bytes += count;

        public override void Write(ReadOnlySpan<byte> buffer) => Bytes += buffer.Length;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Bytes += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
