using System.Text.Json;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Transcription.AmazonTranscribe;

/// <summary>How far a job is.</summary>
/// <param name="Status"><c>QUEUED</c>, <c>IN_PROGRESS</c>, <c>COMPLETED</c> or <c>FAILED</c>.</param>
/// <param name="Reason">Why it failed, as a sentence; <c>null</c>: it did not, or nobody says.</param>
/// <param name="Created">When it was begun; <c>null</c>: nobody says.</param>
internal sealed record AmazonJob(string Status, string? Reason, DateTimeOffset? Created)
{
    private const string Completed = "COMPLETED";
    private const string Failed = "FAILED";

    /// <summary>Its transcript is in the bucket.</summary>
    public bool IsDone => Status == Completed;

    /// <summary>It has ended, and there is no transcript.</summary>
    public bool HasFailed => Status == Failed;

    /// <exception cref="JsonException">It tells of no job.</exception>
    public static AmazonJob Read(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var isObject = document.RootElement.ValueKind == JsonValueKind.Object;
        var job = (isObject ? TolerantJson.Object(document.RootElement, "TranscriptionJob") : null) ?? throw new JsonException("it has no 'TranscriptionJob'");
        var created = TolerantJson.Number(job, "CreationTime") is { } seconds ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : (DateTimeOffset?)null;
        return new(
            TolerantJson.Text(job, "TranscriptionJobStatus") ?? throw new JsonException("it has no 'TranscriptionJobStatus'"),
            TolerantJson.Text(job, "FailureReason"),
            created);
    }
}
