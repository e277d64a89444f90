using System.Collections.Concurrent;
using System.Text;
using ContactCenter.Simulator.Execution;
using ContactCenter.Simulator.Logging;

namespace ContactCenter.Simulator.Sound;

/// <summary>Makes sound of texts and files. To be called away from the event loop; thread-safe.</summary>
internal sealed class AudioRenderer(SimulatorOptions options, TimeProvider time, EventLog log, Func<HttpMessageHandler>? handler) : IDisposable
{
    /// <summary>Samples of speech that are kept: ten minutes.</summary>
    private const long KeptSpeech = 600 * Pcm.Rate;

    /// <summary>Samples of the application's files that are kept: twenty minutes.</summary>
    private const long KeptFiles = 1_200 * Pcm.Rate;

    private readonly AudioPrograms _programs = new(options);
    private readonly SoundCache<(string Text, Speaker Speaker)> _spoken = new(KeptSpeech, time);
    private readonly SoundCache<string> _played = new(KeptFiles, time);
    private readonly SoundFetcher _files = new(handler);
    private readonly ConcurrentDictionary<string, bool> _warnings = new(StringComparer.Ordinal);

    /// <summary>Whether texts are spoken and files fetched at all.</summary>
    public bool IsEnabled => options.Sound;

    /// <summary>A text as the best voice of this machine says it; where there is none, tones of the right length.</summary>
    public Task<short[]> SpeakAsync(string text, Speaker speaker) => _spoken.GetAsync(
        (text, speaker), () => Task.Run(async () => new MadeSound(await MakeSpeechAsync(text, speaker), DateTimeOffset.MaxValue)));

    /// <summary>
    /// What a file of the application sounds like. It is fetched once for all who play it, for as long as its <c>Cache-Control</c> lets
    /// it be kept.
    /// </summary>
    /// <param name="url">Its address: WAV, and MP3 where there is <c>ffmpeg</c>.</param>
    /// <param name="otherwise">Seconds of tones, when it cannot be had.</param>
    public Task<short[]> FetchAsync(string url, double otherwise) => _played.GetAsync(url, () => ReadFileAsync(url, otherwise));

    /// <returns>MP3 of 32 kbit/s without any header; <c>null</c>: there is no <c>ffmpeg</c>, or it failed.</returns>
    public async Task<byte[]?> EncodeAsync(byte[] wav) => _programs.Find("ffmpeg") is { } ffmpeg
        ? await _programs.RunAsync(ffmpeg, (source, result) => Ffmpeg("wav", source, "-codec:a", "libmp3lame", "-b:a", "32k", "-ar", "16000", "-reservoir", "0",
            "-write_xing", "0", "-id3v2_version", "0", "-f", "mp3", result), wav)
        : null;

    /// <summary>Whether recordings can be MP3 files; says so once, when they cannot.</summary>
    public bool CanEncode => _programs.Find("ffmpeg") is not null || Warn("There is no ffmpeg: recordings are WAV files, also where MP3 is asked for.");

    public void Dispose()
    {
        _files.Dispose();
        _programs.Dispose();
    }

    /// <summary>The kind of the input is said, not guessed: a file that lists other files is none.</summary>
    private static string[] Ffmpeg(string kind, string source, params string[] rest) =>
        ["-nostdin", "-hide_banner", "-loglevel", "error", "-f", kind, "-i", source, .. rest];

    private async Task<short[]> MakeSpeechAsync(string text, Speaker speaker)
    {
        foreach (var program in SpeechProgram.All.Where(program => program.Speaks(speaker)))
        {
            if (_programs.Find(program.Name) is not { } path)
                continue;
            var wav = await _programs.RunAsync(path, (source, result) => program.Arguments(speaker, source, result), Encoding.UTF8.GetBytes(text));
            if (wav is not null && WavReader.TryRead(wav, out _) is { Length: > 0 } speech)
                return speech;
            Warn($"{program.Name} could not speak {speaker.Language}.");
        }

        Warn($"Nothing on this machine speaks {speaker.Language} (flite, festival, espeak-ng): tones stand in for speech.");
        return Tones.Pattern(SpeechTiming.Seconds(text));
    }

    private async Task<MadeSound> ReadFileAsync(string url, double otherwise)
    {
        var asked = time.GetUtcNow();
        var (content, fresh, fault) = await _files.FetchAsync(url);
        var sound = content is null ? null : WavReader.TryRead(content, out fault) ?? await ConvertAsync(content);
        if (sound is { Length: > 0 })
            return new(sound, fresh < DateTimeOffset.MaxValue - asked ? asked + fresh : DateTimeOffset.MaxValue);
        log.Write(LogKind.Warning, null,
            $"{url} cannot be played: {fault}{(_programs.Find("ffmpeg") is null ? ", and there is no ffmpeg" : "")}. A tone stands in for it.");
        return new(Tones.Pattern(otherwise), asked);
    }

    private async Task<short[]?> ConvertAsync(byte[] content)
    {
        if (_programs.Find("ffmpeg") is not { } ffmpeg)
            return null;
        var kind = content.AsSpan().StartsWith("RIFF"u8) ? "wav" : "mp3";
        var wav = await _programs.RunAsync(
            ffmpeg, (source, result) => Ffmpeg(kind, source, "-ac", "1", "-ar", "16000", "-codec:a", "pcm_s16le", "-f", "wav", result), content);
        return wav is null ? null : WavReader.TryRead(wav, out _);
    }

    /// <summary>Says something once.</summary>
    /// <returns><c>false</c>.</returns>
    private bool Warn(string what)
    {
        if (_warnings.TryAdd(what, true))
            log.Write(LogKind.Warning, null, what);
        return false;
    }
}
