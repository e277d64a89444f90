namespace ContactCenter.Speech.Transcription.AmazonTranscribe;

/// <summary>Whose requests they are.</summary>
/// <param name="AccessKey">Names the account's user; no secret.</param>
/// <param name="SecretKey">Signs, and is never sent.</param>
/// <param name="Token">Sent with keys that hold for a while; <c>null</c>: these hold until they are taken back.</param>
internal sealed record AwsKeys(string AccessKey, string SecretKey, string? Token)
{
    /// <summary>Says nothing of the secrets.</summary>
    public override string ToString() => AccessKey;
}
