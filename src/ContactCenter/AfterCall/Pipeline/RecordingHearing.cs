using System.Diagnostics;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>Has the engine hear the sides of a recording: one channel after the other, or all of them as a job elsewhere.</summary>
internal sealed class RecordingHearing(
    ITranscriptionEngine engine,
    SoundFiles sounds,
    RecordingsSettings settings,
    SpokenNames names,
    HearingProgress progress,
    RecordingMetrics metrics,
    BackgroundWork background,
    TimeProvider time)
{
    /// <summary>Whether it is put into words where it was recorded alone, and nobody here can have it heard.</summary>
    public bool IsElsewhereAlone => engine is IWrittenEngine;

    /// <summary>As <see cref="ITranscriptionEngine.HearsWith"/>.</summary>
    public string HearsWith => engine.HearsWith;

    /// <param name="scope">The work that it is heard for.</param>
    /// <param name="recording">Its sound is here.</param>
    /// <param name="language">Where nobody says it, the engine hears it if it can.</param>
    /// <exception cref="TranscriptionException">It was not heard; the exception says whether to try again.</exception>
    /// <exception cref="StorageUnavailableException">It could not be noted that a job begins.</exception>
    public async Task<RecordingTranscript> HearAsync(WorkScope scope, Recording recording, CallLanguage language, CancellationToken cancellationToken)
    {
        try
        {
            return Merged(recording, engine switch
            {
                IJobEngine jobs => await HearAsync(jobs, scope, recording, language, cancellationToken),
                IChannelEngine channels => await HearAsync(channels, recording, language, cancellationToken),
                IWrittenEngine written => throw written.Missing(),
                _ => throw new UnreachableException(),
            });
        }
        finally
        {
            progress.Ended(recording.Number);
        }
    }

    /// <param name="written">Has put it into words.</param>
    /// <param name="recording">Its sound is here.</param>
    /// <param name="transcript">Where the words are.</param>
    /// <param name="language">The tag of the language that was to be heard; <c>null</c>: nobody knows.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <exception cref="TranscriptionException">There are no words; the exception says whether to try again.</exception>
    public async Task<RecordingTranscript> ReadAsync(
        IWrittenEngine written, Recording recording, Uri transcript, string? language, CancellationToken cancellationToken)
    {
        var heard = await written.ReadAsync(transcript, language, cancellationToken);
        if (heard.Count > recording.Channels)
        {
            throw new TranscriptionException(
                TranscriptionFault.Refused, $"The platform's transcript has {heard.Count} channels, and its recording {recording.Channels}.");
        }

        // The platform goes on where people have stopped the recording, and our copy has an end.
        return Merged(recording, heard, recording.Duration!.Value.TotalSeconds);
    }

    private RecordingTranscript Merged(Recording recording, IReadOnlyList<TranscribedSound> heard, double end = double.PositiveInfinity)
    {
        var sides = new ChannelSides(heard.Count, recording.AgentChannel ?? settings.AgentChannel);
        return TranscriptMerge.Of([.. heard.Select((sound, i) => HeardChannels.Of(i + 1, sound))], sides, engine.Name, recording.Paused, end);
    }

    private async Task<IReadOnlyList<TranscribedSound>> HearAsync(
        IChannelEngine channels, Recording recording, CallLanguage language, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var heard = new List<TranscribedSound>();
        for (var channel = 1; channel <= recording.Channels; channel++)
        {
            var one = channel;
            var sound = new SoundToHear(
                (stream, cancelled) => sounds.WriteChannelAsync(recording, recording.Sound!, one, stream, cancelled), recording.Duration!.Value)
            {
                WriteStretchesAsync = (stretches, stream, cancelled) =>
                    sounds.WriteStretchesAsync(recording, recording.Sound!, one, stretches, stream, cancelled),
                Language = language.Said,
                AssumedLanguage = language.Assumed,
                Vocabulary = names.Of(recording.Department),
                Progress = far => Tell(recording, one, far.Heard),
            };
            heard.Add(await channels.TranscribeAsync(sound, cancellationToken));
        }

        metrics.Heard(engine.Name, time.GetElapsedTime(began), recording.Duration!.Value * recording.Channels!.Value);
        return heard;
    }

    /// <param name="recording">Whose channels have been heard up to that one.</param>
    /// <param name="channel">From 1.</param>
    /// <param name="heard">So much of the channel has been heard.</param>
    private void Tell(Recording recording, int channel, TimeSpan heard)
    {
        var share = Math.Clamp(heard / recording.Duration!.Value, 0, 1);
        if (double.IsFinite(share))
            progress.Told(recording.Number, (channel - 1 + share) / recording.Channels!.Value);
    }

    private async Task<IReadOnlyList<TranscribedSound>> HearAsync(
        IJobEngine jobs, WorkScope scope, Recording recording, CallLanguage language, CancellationToken cancellationToken)
    {
        var name = ForgetTranscriptionHandler.NameOf(recording);
        if (scope.Item.Stage == WorkStage.Send)
        {
            // Whatever becomes of the recording and of us from here on: what lies elsewhere is removed.
            await background.AddAsync([ForgetTranscriptionHandler.Work(background, recording, time.GetUtcNow())]);
            await scope.MarkSentAsync();
        }

        var sound = new SoundToHear(
            (stream, cancelled) => sounds.WriteWholeAsync(recording, recording.Sound!, stream, cancelled), recording.Duration!.Value)
        {
            Channels = recording.Channels!.Value,
            Language = language.Said,
        };
        return await jobs.HearAsync(sound, name, cancellationToken);
    }
}
