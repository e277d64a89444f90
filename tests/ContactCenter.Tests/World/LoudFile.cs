using ContactCenter.Audio;

namespace ContactCenter.Tests.World;

/// <summary>A WAV file in which one channel is loud all the time, and the others are silent.</summary>
internal static class LoudFile
{
    private const int Rate = 8_000;

    /// <param name="loud">The channel that is, from 1; 0: none is.</param>
    public static byte[] Of(int seconds, int channels = 1, int loud = 1)
    {
        using var file = new MemoryStream();
        var writer = new WavWriter(file, Rate, channels, seconds * Rate);
        writer.Write([.. Enumerable.Range(0, seconds * Rate * channels).Select(sample => sample % channels == loud - 1 ? .5f : 0)]);
        writer.Finish();
        return file.ToArray();
    }
}
