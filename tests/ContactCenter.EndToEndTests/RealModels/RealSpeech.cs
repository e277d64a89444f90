using ContactCenter.Audio;
using ContactCenter.Speech.Transcription;
using ContactCenter.Transcriber.Tests.RealModels;

namespace ContactCenter.EndToEndTests.RealModels;

/// <summary>Models and clips of speech, found by two environment variables alone.</summary>
internal static class RealSpeech
{
    /// <summary>The folder with Whisper models.</summary>
    public static string Models => FolderOf("SPEECH_TEST_MODELS");

    /// <summary>The folder with clips.</summary>
    public static string Audio => FolderOf("SPEECH_TEST_AUDIO");

    /// <summary>Eleven seconds of real speech, after one another.</summary>
    public static SoundToHear Of(int times) => Of([.. Enumerable.Repeat("jfk.wav", times)]);

    /// <summary>A caller's sentences in German.</summary>
    public static SoundToHear German() => Of([.. Enumerable.Range(0, 8).Select(i => Path.Combine("languages", $"de_{i}.wav"))]);

    /// <summary>Clips that are written one by one: whoever hears them may begin before the last is there.</summary>
    private static SoundToHear Of(IReadOnlyList<string> files)
    {
        List<float[]> clips = [.. files.Select(file => TestSound.Read(Path.Combine(Audio, file)))];
        var frames = clips.Sum(clip => clip.LongLength);
        return new(
            async (stream, cancellation) =>
            {
                var writer = new WavWriter(stream, TestSound.Rate, channels: 1, frames);
                foreach (var clip in clips)
                {
                    writer.Write(clip);
                    await stream.FlushAsync(cancellation);
                }

                writer.Finish();
            },
            TimeSpan.FromSeconds(frames / (double)TestSound.Rate));
    }

    private static string FolderOf(string variable)
    {
        var folder = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{variable} is not set: the real models were not tested.");
        return folder!;
    }
}
