using System.Buffers.Binary;
using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;
using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Sockets;

/// <summary>A leg's sound in frames of its socket's rate: 16-bit signed little-endian PCM, mono, 20 ms.</summary>
internal sealed class SocketSound(Leg leg, SocketSettings settings)
{
    private const int BytesPerSample = 2;

    private readonly AudioListener _ear = leg.Sound.Listen();
    private readonly Resampler? _toSocket = settings.Rate == Pcm.Rate ? null : new Resampler(Pcm.Rate, settings.Rate);
    private readonly Resampler? _fromSocket = settings.Rate == Pcm.Rate ? null : new Resampler(settings.Rate, Pcm.Rate);
    private readonly short[] _heard = new short[Pcm.Frame];

    /// <summary>The next 20 ms of what the leg hears; silence, too, is a whole frame.</summary>
    public byte[] Hear()
    {
        if (!_ear.Read(_heard))
            Array.Clear(_heard);
        var samples = _toSocket?.Next(_heard) ?? _heard;
        var frame = new byte[settings.FrameBytes];
        for (var i = 0; i < samples.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(frame.AsSpan(i * BytesPerSample), samples[i]);
        return frame;
    }

    /// <summary>The leg says 20 ms.</summary>
    public void Say(byte[] frame)
    {
        var samples = new short[settings.FrameSamples];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = BinaryPrimitives.ReadInt16LittleEndian(frame.AsSpan(i * BytesPerSample));
        leg.Sound.Write(_fromSocket?.Next(samples) ?? samples);
    }

    /// <summary>What has been said and not been heard yet never will be.</summary>
    public void Clear() => leg.Sound.Clear();

    /// <summary>Nobody listens any more.</summary>
    public void Stop() => _ear.Dispose();
}
