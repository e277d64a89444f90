using System.Globalization;

namespace ContactCenter.Audio.Formats;

/// <summary>Bytes that are read once and forwards, with a look at those to come.</summary>
/// <param name="read">Reads some of the bytes that are left; 0 at their end.</param>
/// <param name="mostBytes">How many there may be.</param>
internal sealed class ByteSource(ByteSource.Reading read, long mostBytes)
{
    public delegate int Reading(Span<byte> into);

    /// <summary>How many bytes can be looked at before they are taken.</summary>
    public const int Window = 16 * 1_024;

    private readonly byte[] _window = new byte[Window];
    private int _begin;
    private int _end;
    private long _bytes;
    private bool _isAtEnd;

    /// <summary>The bytes to come, which stay there; valid until anything else is asked.</summary>
    /// <param name="count">At most <see cref="Window"/>.</param>
    /// <returns>Fewer than asked for at the end only.</returns>
    public ReadOnlySpan<byte> Peek(int count)
    {
        if (_window.Length - _begin < count)
        {
            _window.AsSpan(_begin, _end - _begin).CopyTo(_window);
            (_begin, _end) = (0, _end - _begin);
        }

        while (_end - _begin < count && Fetch(_window.AsSpan(_end)) is > 0 and var fetched)
            _end += fetched;
        return _window.AsSpan(_begin, Math.Min(count, _end - _begin));
    }

    /// <summary>Takes bytes.</summary>
    /// <returns>How many; fewer than there is room for at the end only.</returns>
    public int Read(Span<byte> into)
    {
        var taken = Math.Min(into.Length, _end - _begin);
        _window.AsSpan(_begin, taken).CopyTo(into);
        _begin += taken;
        while (taken < into.Length && Fetch(into[taken..]) is > 0 and var fetched)
            taken += fetched;
        return taken;
    }

    /// <summary>Takes bytes that nobody wants.</summary>
    /// <returns>How many; fewer than asked for at the end only.</returns>
    public long Skip(long count)
    {
        var left = count;
        while (left > 0 && Peek((int)Math.Min(left, Window)).Length is > 0 and var present)
        {
            _begin += present;
            left -= present;
        }

        return count - left;
    }

    private int Fetch(Span<byte> into)
    {
        if (_isAtEnd)
            return 0;
        var fetched = read(into);
        _isAtEnd = fetched == 0;
        _bytes += fetched;
        return _bytes <= mostBytes
            ? fetched
            : throw new UnreadableAudioException($"The file is longer than {mostBytes.ToString(CultureInfo.InvariantCulture)} bytes.");
    }
}
