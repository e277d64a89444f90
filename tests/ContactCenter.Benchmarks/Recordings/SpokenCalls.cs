using ContactCenter.Audio;
using ContactCenter.Benchmarks.Processes;
using ContactCenter.Transcriber.Tests.RealModels;

namespace ContactCenter.Benchmarks.Recordings;

/// <summary>Calls put together from real English clips: two people speak in turns, each on a channel of their own, over a telephone.</summary>
/// <param name="folder">Where the files are written.</param>
/// <param name="clips">As the engines hear them, over a telephone.</param>
internal sealed class SpokenCalls(string folder, IReadOnlyList<float[]> clips)
{
    /// <summary>Samples a second, as the voice platform records.</summary>
    private const int Rate = TestSound.Rate;

    private const int Channels = 2;
    private const int Pause = Rate * 6 / 10;

    private int _next;

    /// <param name="audio">The folder of the clips.</param>
    public static SpokenCalls In(string folder, string audio) =>
        new(Directory.CreateDirectory(folder).FullName, [.. Clip.RealIn(audio).Select(clip => TestSound.ReadOverTelephone(clip.Path))]);

    /// <summary>Writes a WAV file of 16 bits.</summary>
    /// <param name="length">How long it is, to a second.</param>
    /// <returns>Its name.</returns>
    public string WriteWav(string name, TimeSpan length)
    {
        var file = $"{name}.wav";
        var left = (int)length.TotalSeconds * Rate;
        using var stream = File.Create(Path.Combine(folder, file));
        var writer = new WavWriter(stream, Rate, Channels, left);
        while (left > 0)
        {
            var clip = clips[_next % clips.Count];
            var frames = new float[Math.Min(left, clip.Length + Pause) * Channels];
            for (var at = 0; at < clip.Length && at * Channels < frames.Length; at++)
                frames[(at * Channels) + (_next % Channels)] = clip[at];
            writer.Write(frames);
            left -= frames.Length / Channels;
            _next++;
        }

        writer.Finish();
        return file;
    }

    /// <summary>Writes a file of a kind: <c>wav</c>; <c>mp3</c>; <c>mono-mp3</c>, both people on one channel, as the platform records a conversation.</summary>
    /// <inheritdoc cref="WriteWav"/>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public Task<string> WriteAsync(string kind, string name, TimeSpan length) => kind switch
    {
        "wav" => Task.FromResult(WriteWav(name, length)),
        "mp3" => WriteMp3Async(name, length, Channels),
        "mono-mp3" => WriteMp3Async(name, length, channels: 1),
        _ => throw new ArgumentException($"{kind} is no kind of sound: wav, mp3 and mono-mp3 are.", nameof(kind)),
    };

    /// <summary>By <c>ffmpeg</c>, with 32 kbit/s a channel.</summary>
    private async Task<string> WriteMp3Async(string name, TimeSpan length, int channels)
    {
        var (wav, file) = (WriteWav(name, length), $"{name}.mp3");
        await Command.OutputAsync(
            "ffmpeg",
            ["-loglevel", "error", "-y", "-i", Path.Combine(folder, wav), "-ac", $"{channels}", "-b:a", $"{32 * channels}k", Path.Combine(folder, file)]);
        return file;
    }
}
