using ContactCenter.Audio;

namespace ContactCenter.Load.Recordings;

/// <summary>Short pieces of speech, brought to one rate.</summary>
public static class SpeechClips
{
    /// <summary>Samples a second.</summary>
    public const int Rate = 16_000;

    private const int LongestSeconds = 30;
    private const int FramesAtOnce = 4_096;

    /// <summary>The first channel of each WAV file of a folder, in the order of the names; those that are too long are left out.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static IReadOnlyList<float[]> Read(string folder)
    {
        var clips = Directory.EnumerateFiles(folder, "*.wav").Order(StringComparer.Ordinal).Select(ReadOne).OfType<float[]>().ToList();
        return clips.Count > 0 ? clips : throw new UsageException($"{folder} has no WAV file of at most {LongestSeconds} s.");
    }

    private static float[]? ReadOne(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = AudioReader.Open(file, AudioLimits.Default);
        var resampler = new Resampler(reader.SampleRate, Rate);
        var (frames, mono) = (new float[FramesAtOnce * reader.Channels], new float[FramesAtOnce]);
        var output = new float[Math.Max(resampler.MostOutput(FramesAtOnce), resampler.MostAtEnd)];
        var samples = new List<float>();
        while (reader.Read(frames) is > 0 and var read)
        {
            var count = read / reader.Channels;
            for (var i = 0; i < count; i++)
                mono[i] = frames[i * reader.Channels];
            samples.AddRange(output.AsSpan(0, resampler.Convert(mono.AsSpan(0, count), output)));
            if (samples.Count > LongestSeconds * Rate)
                return null;
        }

        samples.AddRange(output.AsSpan(0, resampler.Finish(output)));
        return [.. samples];
    }
}
