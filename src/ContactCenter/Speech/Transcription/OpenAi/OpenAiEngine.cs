using ContactCenter.Audio;
using ContactCenter.Speech.Transcription.Embedded;

namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>
/// Has the server of <c>Transcription:OpenAi</c> hear. Where the transcriber beside this process can tell speech from noise, the server gets what is
/// spoken alone: of silence and noise Whisper makes words.
/// </summary>
internal sealed partial class OpenAiEngine(
    OpenAiClient client, OpenAiSettings settings, TranscriptionSettings all, EngineReach reach, SpeechFinder finder, ILogger<OpenAiEngine> logger)
    : IChannelEngine
{
    private volatile string? _toldWhy;

    public string Name => nameof(TranscriptionEngineKind.OpenAi);

    public async Task<TranscribedSound> TranscribeAsync(SoundToHear sound, CancellationToken cancellationToken)
    {
        var asked = all.WithVocabulary(sound);
        var heard = asked.WriteStretchesAsync is { } write && await FindAsync(asked, cancellationToken) is { } stretches
            ? await HearAsync(asked, write, stretches, cancellationToken)
            : await HearAsync(asked, cancellationToken);
        return heard with { Segments = RepeatedSegments.Cut(heard.Segments) };
    }

    private async Task<TranscribedSound> HearAsync(
        SoundToHear sound,
        Func<IReadOnlyList<SoundStretch>, Stream, CancellationToken, Task> write,
        IReadOnlyList<SoundStretch> stretches,
        CancellationToken cancellationToken)
    {
        if (stretches.Count == 0)
            return new(sound.Language is { } said ? new(said, null) : null, [], null);
        var spoken = new SpokenStretches(stretches);
        var heard = await HearAsync(
            sound with
            {
                WriteWavAsync = (stream, cancelled) => write(stretches, stream, cancelled),
                Duration = TimeSpan.FromSeconds(spoken.Seconds),
            },
            cancellationToken);
        return heard with { Segments = [.. heard.Segments.Select(spoken.InWhole)] };
    }

    private async Task<TranscribedSound> HearAsync(SoundToHear sound, CancellationToken cancellationToken)
    {
        try
        {
            var heard = await client.HearAsync(sound, settings.Model, progressId: null, cancellationToken);
            reach.Answered();
            return heard;
        }
        catch (TranscriptionException fault)
        {
            reach.Note(fault);
            throw;
        }
    }

    /// <returns><c>null</c>: it cannot be told, and the server hears the whole sound.</returns>
    private async Task<IReadOnlyList<SoundStretch>?> FindAsync(SoundToHear sound, CancellationToken cancellationToken)
    {
        try
        {
            var stretches = await finder.FindAsync(sound, cancellationToken);
            _toldWhy = null;
            return stretches;
        }
        catch (TranscriptionException fault)
        {
            if (_toldWhy != fault.Message)
                Log.NotFound(logger, fault.Message);
            _toldWhy = fault.Message;
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Sounds are heard whole, silence and noise with them: {Reason}")]
        public static partial void NotFound(ILogger logger, string reason);
    }
}
