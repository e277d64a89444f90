using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>A stream into the store, forwards only. A flush does nothing: all is written when the writing ends.</summary>
internal abstract class SoundWriter : ForwardWriter
{
    /// <summary>Blocks the thread until the store has taken the bytes.</summary>
    public override void Write(byte[] buffer, int offset, int count) => WriteAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();
}
