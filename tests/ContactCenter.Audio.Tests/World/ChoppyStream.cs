namespace ContactCenter.Audio.Tests.World;

/// <summary>Bytes that come as they do over a network: a few at a time, forwards only.</summary>
/// <param name="content">All of them.</param>
/// <param name="pieces">How many come at a time, in turn; at least 1 each.</param>
internal sealed class ChoppyStream(byte[] content, params int[] pieces) : Stream
{
    private int _at;
    private int _turn;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(Math.Min(buffer.Length, pieces[_turn++ % pieces.Length]), content.Length - _at);
        content.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
