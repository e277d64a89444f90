using Concentus;
using ContactCenter.Audio.Formats;

namespace ContactCenter.Audio.Opus;

/// <summary>
/// Reads Opus of one or two channels in Ogg pages (RFC 7845). A packet that cannot be decoded is as long a silence; a page that is missing
/// is not made up for. A stream behind the first, as of a recorder that was started again, is read on.
/// </summary>
/// <remarks>The rate is Opus's own, whatever was coded: at any other, Concentus makes silence of packets that are half speech, half music.</remarks>
internal sealed class OpusReader : ISampleReader
{
    private readonly OggPages _pages;
    private readonly IOpusDecoder _decoder;
    private readonly float[] _decoded;

    private OggPackets _packets = new();
    private OpusHead _head;
    private uint _stream;
    private bool _isNew;

    /// <summary>What ends on the page that is being read, and the next of them.</summary>
    private IReadOnlyList<ReadOnlyMemory<byte>> _ended = [];
    private int _next;

    /// <summary>Samples of each channel: those to be left out before the sound, and those of the page that are sound.</summary>
    private long _skip;
    private long _keep;

    /// <summary>Samples of each channel: where the stream's count began, as far as is known, and those of all pages so far.</summary>
    private long? _origin;
    private long _before;

    private int _begin;
    private int _end;

    /// <exception cref="UnreadableAudioException">There is no such stream in it.</exception>
    public OpusReader(ByteSource source)
    {
        _pages = new(source);
        while (_head.Channels == 0)
        {
            if (!NextPage())
                throw new UnreadableAudioException("The Ogg file has no Opus sound of one or two channels.");
        }

        Channels = _head.Channels;

        // What is installed beside us shall not decide who decodes.
        OpusCodecFactory.AttemptToUseNativeLibrary = false;
        _decoder = OpusCodecFactory.CreateDecoder(SampleRate, Channels);
        _decoded = new float[OpusPacket.MostSamples * Channels];
    }

    public int SampleRate => OpusHead.SampleRate;

    public int Channels { get; }

    /// <param name="begin">The file's first bytes.</param>
    /// <returns>Whether an Opus stream of one or two channels begins so.</returns>
    public static bool Reads(ReadOnlySpan<byte> begin) => begin.Length > OggPage.HeaderBytes && begin.StartsWith("OggS"u8)
        && OpusHead.Read(begin[Math.Min(OggPage.HeaderBytes + begin[OggPage.HeaderBytes - 1], begin.Length)..]) is not null;

    public int Read(Span<float> samples)
    {
        while (_begin == _end)
        {
            if (_next < _ended.Count)
                Decode(_ended[_next++].Span);
            else if (!NextPage())
                return 0;
        }

        var read = Math.Min(samples.Length / Channels * Channels, _end - _begin);
        _decoded.AsSpan(_begin, read).CopyTo(samples);
        _begin += read;
        return read;
    }

    public void Dispose() => _decoder.Dispose();

    /// <returns>Whether there was one.</returns>
    private bool NextPage()
    {
        (_ended, _next) = ([], 0);
        if (_pages.Next() is not { } page)
            return false;
        if (page.IsFirst)
            Begin(page);
        else if (page.Stream == _stream && _head.Channels > 0)
            Take(page);
        return true;
    }

    private void Begin(OggPage page)
    {
        var packets = new OggPackets();
        if (packets.EndingOn(page) is not [var first, ..] || OpusHead.Read(first.Span) is not { } head)
            return;
        (_packets, _head, _stream, _skip, _origin, _before, _isNew) = (packets, head, page.Stream, head.PreSkip, null, 0, true);
    }

    /// <summary>A page counts the samples up to its end: so the first tells where the count began, and the last where the sound ends.</summary>
    private void Take(OggPage page)
    {
        _ended = _packets.EndingOn(page);
        var samples = _ended.Sum(packet => (long)SamplesOf(packet.Span));
        _keep = samples;
        if (page.Granule >= 0 && samples > 0)
        {
            _origin ??= page.IsLast ? 0 : Math.Max(0, page.Granule - samples);
            if (page.IsLast)
                _keep = Math.Clamp(page.Granule - _origin.Value - _before, 0, samples);
        }

        _before += samples;
    }

    private void Decode(ReadOnlySpan<byte> packet)
    {
        if (_isNew)
        {
            _decoder.ResetState();
            _decoder.Gain = _head.Gain;
            _isNew = false;
        }

        var samples = SamplesOf(packet);
        var room = _decoded.AsSpan(0, samples * Channels);
        if (samples > 0 && !TryDecode(packet, room, samples))
            room.Clear();
        var from = (int)Math.Min(_skip, samples);
        var to = (int)Math.Max(from, Math.Min(_keep, samples));
        _skip -= from;
        _keep = Math.Max(0, _keep - samples);
        (_begin, _end) = (from * Channels, to * Channels);
    }

    private bool TryDecode(ReadOnlySpan<byte> packet, Span<float> room, int samples)
    {
        try
        {
            return _decoder.Decode(packet, room, samples) == samples;
        }
        catch (Exception wrongBits) when (wrongBits is not OutOfMemoryException)
        {
            // Whatever a decoder stumbles over are bits that are not as they must be.
            return false;
        }
    }

    /// <summary>The second packet of a stream holds its tags, and no sound.</summary>
    private static int SamplesOf(ReadOnlySpan<byte> packet) => packet.StartsWith("OpusTags"u8) ? 0 : OpusPacket.Samples(packet);
}
