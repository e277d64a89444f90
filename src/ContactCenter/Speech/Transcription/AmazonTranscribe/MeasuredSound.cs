using System.Security.Cryptography;
using ContactCenter.Foundation.Storage;

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
        return (count.Length, Convert.ToHexStringLower(hash.Hash!));
    }

    /// <summary>Forgets what is written to it.</summary>
    private sealed class Counter : ForwardWriter
    {
        private long _bytes;

        public override long Length => _bytes;

        public override void Write(byte[] buffer, int offset, int count) => _bytes += count;

        public override void Write(ReadOnlySpan<byte> buffer) => _bytes += buffer.Length;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _bytes += buffer.Length;
            return ValueTask.CompletedTask;
        }
    }
}
