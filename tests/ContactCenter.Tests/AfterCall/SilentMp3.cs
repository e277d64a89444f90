using System.Net;

namespace ContactCenter.Tests.AfterCall;

/// <summary>MP3 made by hand, in which there is no sound: frames of version 2 at 16 kHz and 8 kbit/s, one channel, 576 samples in 36 bytes.</summary>
internal static class SilentMp3
{
    private const int Rate = 16_000;
    private const int Samples = 576;

    private static readonly byte[] Frame = [0xFF, 0xF3, 0x18, 0xC0, .. new byte[32]];

    /// <summary>What the platform keeps.</summary>
    public static HttpResponseMessage Of(int seconds) => new(HttpStatusCode.OK)
    {
        Content = new ByteArrayContent([.. Enumerable.Repeat(Frame, (seconds * Rate / Samples) + 1).SelectMany(frame => frame)]),
    };
}
