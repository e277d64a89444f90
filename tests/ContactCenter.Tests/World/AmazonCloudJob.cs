namespace ContactCenter.Tests.World;

/// <summary>A job of the stand-in for Amazon Transcribe.</summary>
/// <param name="Output">Where its transcript goes.</param>
/// <param name="Language">What it was told; <c>null</c>: it finds out.</param>
/// <param name="HasChannels">Whether the channels are heard apart.</param>
internal sealed record AmazonCloudJob(DateTimeOffset Created, string Output, string? Language, bool HasChannels)
{
    public const string Completed = "COMPLETED";
    public const string Failed = "FAILED";

    private static readonly TimeSpan Queued = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Heard = TimeSpan.FromSeconds(30);

    public string StateAt(DateTimeOffset now, bool fails)
    {
        var age = now - Created;
        if (age < Heard)
            return age < Queued ? "QUEUED" : "IN_PROGRESS";
        return fails ? Failed : Completed;
    }
}
