using System.Buffers.Binary;
using ContactCenter.Simulator.Sound;

namespace ContactCenter.Simulator.Tests.Sound;

/// <summary>Sounds made for tests, and what can be said of those that come back.</summary>
internal static class Signals
{
    public static short[] Sine(double seconds, double frequency = 400, double amplitude = 8_000, int rate = Pcm.Rate) =>
        [.. Enumerable.Range(0, (int)(seconds * rate)).Select(i => (short)(amplitude * Math.Sin(2 * Math.PI * frequency * i / rate)))];

    /// <summary>A WAV file of the platform's own form.</summary>
    public static byte[] Wav(short[] samples, int channels = 1)
    {
        var file = new byte[WavHeader.Length + (2 * samples.Length)];
        WavHeader.Write(file, channels);
        LittleEndian.Bytes(samples).CopyTo(file, WavHeader.Length);
        return file;
    }

    /// <summary>The channels of such a file.</summary>
    public static short[][] Channels(byte[] wav)
    {
        var count = BinaryPrimitives.ReadInt16LittleEndian(wav.AsSpan(22));
        var samples = LittleEndian.Samples(wav.AsSpan(WavHeader.Length));
        return [.. Enumerable.Range(0, count).Select(channel => samples.Where((_, i) => i % count == channel).ToArray())];
    }

    /// <summary>Root of the mean square, from one second to another.</summary>
    public static double Level(short[] sound, double from = 0, double? until = null)
    {
        var part = sound[(int)(from * Pcm.Rate)..Math.Min(sound.Length, (int)((until ?? 1e4) * Pcm.Rate))];
        return part.Length == 0 ? 0 : Math.Sqrt(part.Average(sample => (double)sample * sample));
    }

    /// <summary>Whose tone is on a channel, where the caller has 400 Hz and the agent 1 kHz.</summary>
    public static string PeopleOn(short[] channel) => string.Join(' ', new[] { ("caller", 400), ("agent", 1_000) }
        .Where(who => Goertzel(channel, who.Item2) > 300)
        .Select(who => who.Item1));

    /// <summary>How strong one frequency is: the amplitude of a sine of it.</summary>
    public static double Goertzel(ReadOnlySpan<short> sound, double frequency, int rate = Pcm.Rate)
    {
        var turn = 2 * Math.Cos(2 * Math.PI * frequency / rate);
        var (last, before) = (0.0, 0.0);
        foreach (var sample in sound)
            (last, before) = (sample + (turn * last) - before, last);
        return 2 * Math.Sqrt((last * last) + (before * before) - (turn * last * before)) / sound.Length;
    }
}
