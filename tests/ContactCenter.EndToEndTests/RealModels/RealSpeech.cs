using System.Buffers.Binary;
using ContactCenter.Audio;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.EndToEndTests.RealModels;

/// <summary>Models and a clip of speech, found by two environment variables alone.</summary>
internal static class RealSpeech
{
    private const int Rate = 16_000;

    /// <summary>The folder with Whisper models.</summary>
    public static string Models => FolderOf("SPEECH_TEST_MODELS");

    /// <summary>Eleven seconds of real speech, after one another.</summary>
    public static SoundToHear Of(int times)
    {
        var clip = File.ReadAllBytes(Path.Combine(FolderOf("SPEECH_TEST_AUDIO"), "jfk.wav"));
        var begin = clip.AsSpan().IndexOf("data"u8) + 8;
        var samples = clip.AsMemory(begin, BinaryPrimitives.ReadInt32LittleEndian(clip.AsSpan(begin - 4)));
        using var begun = new MemoryStream();
        _ = new WavWriter(begun, Rate, channels: 1, frames: samples.Length / sizeof(short) * times);
        var header = begun.ToArray();
        return new(
            async (stream, cancellation) =>
            {
                await stream.WriteAsync(header, cancellation);
                for (var i = 0; i < times; i++)
                    await stream.WriteAsync(samples, cancellation);
            },
            TimeSpan.FromSeconds(samples.Length * times / (double)(Rate * sizeof(short))));
    }

    private static string FolderOf(string variable)
    {
        var folder = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{variable} is not set: the real models were not tested.");
        return folder!;
    }
}
