namespace ContactCenter.Audio.Tests.World;

/// <summary>Bytes that come over a line that breaks.</summary>
internal sealed class BrokenStream(byte[] content) : MemoryStream(content)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer) is > 0 and var read ? read : throw new IOException("The line is broken.");
}
