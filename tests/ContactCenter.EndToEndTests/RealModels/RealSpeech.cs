using ContactCenter.Audio;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.EndToEndTests.RealModels;

/// <summary>Models and clips of speech, found by two environment variables alone.</summary>
internal static class RealSpeech
{
    /// <summary>The folder with Whisper models.</summary>
    public static string Models => FolderOf("SPEECH_TEST_MODELS");

    /// <summary>Eleven seconds of real speech, after one another.</summary>
    public static SoundToHear Of(int times) => Of([.. Enumerable.Repeat("jfk.wav", times)]);

    /// <summary>A caller's sentences in German.</summary>
    public static SoundToHear German() => Of([.. Enumerable.Range(0, 8).Select(i => Path.Combine("languages", $"de_{i}.wav"))]);

    /// <summary>Clips of one rate, written one by one: whoever hears them may begin before the last is there.</summary>
    private static SoundToHear Of(IReadOnlyList<string> files)
    {
        List<(int Rate, float[] Samples)> clips = [.. files.Select(Read)];
        var (rate, frames) = (clips[0].Rate, clips.Sum(clip => clip.Samples.LongLength));
        return new(
            async (stream, cancellation) =>
            {
                var writer = new WavWriter(stream, rate, channels: 1, frames);
                foreach (var (_, samples) in clips)
                {
                    writer.Write(samples);
                    await stream.FlushAsync(cancellation);
                }

                writer.Finish();
            },
            TimeSpan.FromSeconds(frames / (double)rate));
    }

    private static (int Rate, float[] Samples) Read(string file)
    {
        using var stream = File.OpenRead(Path.Combine(FolderOf("SPEECH_TEST_AUDIO"), file));
        using var reader = AudioReader.Open(stream, AudioLimits.Default);
        var samples = new List<float>();
        var buffer = new float[4_096];
        while (reader.Read(buffer) is > 0 and var read)
            samples.AddRange(buffer.AsSpan(0, read));
        return (reader.SampleRate, [.. samples]);
    }

    private static string FolderOf(string variable)
    {
        var folder = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{variable} is not set: the real models were not tested.");
        return folder!;
    }
}
