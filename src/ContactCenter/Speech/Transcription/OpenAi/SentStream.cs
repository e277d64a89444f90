using ContactCenter.Foundation.Storage;

namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>
/// What goes to the server, and whether that failed: a fault there is told apart from one of the sound's. It leaves the connection open, and the
/// connection sends when it has enough.
/// </summary>
internal sealed class SentStream(Stream inner) : ForwardWriter
{
    /// <summary>Whether something could not be sent.</summary>
    public bool IsBroken { get; private set; }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await inner.WriteAsync(buffer, cancellationToken);
        }
        catch
        {
            IsBroken = true;
            throw;
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch
        {
            IsBroken = true;
            throw;
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
}
