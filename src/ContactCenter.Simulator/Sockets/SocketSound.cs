using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.Sockets;

/// <summary>A leg's sound in frames of its socket's rate: 16-bit signed little-endian PCM, mono, 20 ms.</summary>
internal sealed class SocketSound(Leg leg, SocketSettings settings)
{
    /// <summary>What the leg has heard in the last 20 ms; silence, too, is a whole frame.</summary>
    public byte[] Hear() => new byte[settings.FrameBytes];

    /// <summary>The leg says 20 ms.</summary>
    public void Say(byte[] frame) => _ = leg;

    /// <summary>What has been said and not been heard yet never will be.</summary>
    public void Clear() => _ = leg;

    public void Stop() => _ = leg;
}
