using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.Speech.Transcription.AmazonTranscribe;

/// <summary>
/// Has Amazon Transcribe hear: the sound goes into the bucket, the job is begun under a name that can be found again, and its transcript comes from
/// the bucket. A job that has come to nothing is removed, so that the next attempt begins another under its name.
/// </summary>
internal sealed class AmazonEngine(AmazonJobs jobs, AmazonBucket bucket, AmazonSettings settings, EngineReach reach, TimeProvider time) : IJobEngine
{
    private const string Folder = "contactcenter";
    private const int MostChannels = 2;
    private const int LongestHours = 4;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Last = TimeSpan.FromMinutes(1);

    public string Name => nameof(TranscriptionEngineKind.AmazonTranscribe);

    public async Task<IReadOnlyList<TranscribedSound>> HearAsync(SoundToHear sound, string name, CancellationToken cancellationToken)
    {
        try
        {
            var heard = await TryHearAsync(sound, name, cancellationToken);
            reach.Answered();
            return heard ?? throw Pending(null);
        }
        catch (TranscriptionException fault) when (fault.Fault != TranscriptionFault.Pending)
        {
            reach.Note(fault);
            throw;
        }
    }

    public async Task ForgetAsync(string name, CancellationToken cancellationToken)
    {
        var job = await jobs.FindAsync(name, cancellationToken);
        // One that goes on cannot be removed, and would leave its transcript afterwards.
        if (job is { IsDone: false, HasFailed: false })
            throw Pending(job);
        await bucket.DeleteAsync(SoundOf(name), cancellationToken);
        await bucket.DeleteAsync(TranscriptOf(name), cancellationToken);
        if (job is not null)
            await jobs.DeleteAsync(name, cancellationToken);
    }

    private static string SoundOf(string name) => $"{Folder}/{name}.wav";

    private static string TranscriptOf(string name) => $"{Folder}/{name}.json";

    /// <returns><c>null</c>: it has just begun.</returns>
    private async Task<IReadOnlyList<TranscribedSound>?> TryHearAsync(SoundToHear sound, string name, CancellationToken cancellationToken)
    {
        var job = await jobs.FindAsync(name, cancellationToken);
        if (job is null)
        {
            await BeginAsync(sound, name, cancellationToken);
            return null;
        }

        if (job.HasFailed)
        {
            await jobs.DeleteAsync(name, cancellationToken);
            throw new TranscriptionException(TranscriptionFault.Failed, $"Amazon Transcribe could not hear it: {job.Reason ?? "it does not say why"}");
        }

        return job.IsDone ? await FetchAsync(sound, name, cancellationToken) : throw Pending(job);
    }

    private async Task BeginAsync(SoundToHear sound, string name, CancellationToken cancellationToken)
    {
        if (sound.Channels > MostChannels)
            throw new TranscriptionException(TranscriptionFault.Failed, $"Amazon Transcribe hears at most {MostChannels} channels, not {sound.Channels}.");
        if (sound.Duration > TimeSpan.FromHours(LongestHours))
            throw new TranscriptionException(TranscriptionFault.Failed, $"Amazon Transcribe hears at most {LongestHours} hours at once.");
        await bucket.PutAsync(SoundOf(name), sound, cancellationToken);
        await jobs.StartAsync(JobOf(sound, name), cancellationToken);
    }

    private async Task<IReadOnlyList<TranscribedSound>> FetchAsync(SoundToHear sound, string name, CancellationToken cancellationToken)
    {
        if (await bucket.FindAsync(TranscriptOf(name), cancellationToken) is not { } file)
        {
            await jobs.DeleteAsync(name, cancellationToken);
            throw new TranscriptionException(TranscriptionFault.Failed, $"The job has ended, and its transcript is not in the bucket {settings.Bucket}.");
        }

        try
        {
            return AmazonTranscript.Read(file, sound);
        }
        catch (JsonException fault)
        {
            throw new TranscriptionException(TranscriptionFault.Failed, $"Amazon Transcribe has left what is no transcript: {fault.Message}", fault);
        }
    }

    private JsonObject JobOf(SoundToHear sound, string name)
    {
        var job = new JsonObject
        {
            ["TranscriptionJobName"] = name,
            ["Media"] = new JsonObject { ["MediaFileUri"] = bucket.AddressOf(SoundOf(name)) },
            ["MediaFormat"] = "wav",
            ["OutputBucketName"] = settings.Bucket,
            ["OutputKey"] = TranscriptOf(name),
        };
        if (AmazonLanguages.Of(sound.Language) is { } language)
            job["LanguageCode"] = language;
        else
            job["IdentifyLanguage"] = true;
        if (sound.Channels > 1)
            job["Settings"] = new JsonObject { ["ChannelIdentification"] = true };
        return job;
    }

    /// <param name="job"><c>null</c>: it has just begun.</param>
    private TranscriptionException Pending(AmazonJob? job)
    {
        var age = job?.Created is { } created ? time.GetUtcNow() - created : TimeSpan.Zero;
        var wait = TimeSpan.FromSeconds(Math.Clamp(age.TotalSeconds / 4, First.TotalSeconds, Last.TotalSeconds));
        return new(TranscriptionFault.Pending, $"Amazon Transcribe is hearing it ({job?.Status ?? "begun"}).") { RetryAfter = wait };
    }
}
