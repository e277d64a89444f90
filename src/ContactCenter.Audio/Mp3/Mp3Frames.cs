using ContactCenter.Audio.Formats;

namespace ContactCenter.Audio.Mp3;

/// <summary>The frames of an MP3 stream, forwards. What stands between them, as tags at the end do, is passed over.</summary>
/// <param name="source">At the first frame.</param>
/// <param name="first">The first frame's header; frames of another kind are none.</param>
internal sealed class Mp3Frames(ByteSource source, Mp3Header first)
{
    /// <summary>Two bytes that begin a frame occur anywhere; so many frames in a row do not.</summary>
    private const int FramesInARow = 3;

    private readonly Mp3Frame _frame = new();
    private bool _isInStep = true;

    /// <summary>Where an MP3 stream begins among a file's first bytes. It may begin in the midst of a frame, when it was cut out of another.</summary>
    /// <returns><c>null</c>: nowhere.</returns>
    public static (int At, Mp3Header Header)? FindIn(ReadOnlySpan<byte> begin)
    {
        for (var at = 0; at + Mp3Header.Bytes <= begin.Length; at++)
        {
            if (Mp3Header.Read(begin[at..]) is { } header && IsStream(begin[at..], header, isBegin: at == 0))
                return (at, header);
        }

        return null;
    }

    /// <returns>The next frame, valid until the next is asked for; <c>null</c>: there is none that is whole.</returns>
    public Mp3Frame? Next()
    {
        while (source.Peek(Mp3Header.Bytes) is { Length: Mp3Header.Bytes } ahead)
        {
            if (Mp3Header.Read(ahead) is { } header && header.GoesWith(first) && (_isInStep || IsFollowed(header)))
            {
                _isInStep = true;
                var bytes = _frame.Begin(header);
                return source.Read(bytes) == bytes.Length ? _frame : null;
            }

            _isInStep = false;
            source.Skip(1);
        }

        return null;
    }

    /// <summary>Whether it is surely a frame: another follows, or the end.</summary>
    private bool IsFollowed(Mp3Header header)
    {
        var ahead = source.Peek(header.FrameBytes + Mp3Header.Bytes);
        return ahead.Length == header.FrameBytes
            || (ahead.Length > header.FrameBytes && Mp3Header.Read(ahead[header.FrameBytes..]) is { } next && next.GoesWith(header));
    }

    private static bool IsStream(ReadOnlySpan<byte> at, Mp3Header header, bool isBegin)
    {
        var length = header.FrameBytes;
        for (var frames = 1; frames < FramesInARow; frames++)
        {
            if (at.Length == length)
                return isBegin;
            if (at.Length < length || Mp3Header.Read(at[length..]) is not { } next || !next.GoesWith(header))
                return isBegin && frames > 1;
            at = at[length..];
            length = next.FrameBytes;
        }

        return true;
    }
}
