using System.Security.Cryptography;
using System.Text;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>What each recording is encrypted with: a key of its own, which is made with the first that is to be kept of it.</summary>
internal sealed class RecordingKeys(MasterKeySource master)
{
    private const string UrlPart = "url";

    /// <summary>The recording with the address that it is downloaded from.</summary>
    public Recording WithUrl(Recording recording, Uri url)
    {
        using var key = recording.Key.IsEmpty ? DataKey.New() : Open(recording);
        var wrapped = recording.Key.IsEmpty ? [.. master.Key.Wrap(key, recording.Purpose)] : recording.Key;
        return recording with { Key = wrapped, Url = [.. SealedText.Seal(key, url.OriginalString, TextPurpose(recording))] };
    }

    /// <exception cref="EncryptionException">It cannot be decrypted.</exception>
    public Uri UrlOf(Recording recording)
    {
        using var key = Open(recording);
        return new(SealedText.Open(key, [.. recording.Url], TextPurpose(recording)));
    }

    /// <summary>The recording's key, for who reads or writes its sound.</summary>
    /// <exception cref="EncryptionException">Another master key has wrapped it, or it was changed.</exception>
    public DataKey Open(Recording recording) => master.Key.Unwrap(recording.Key.AsSpan(), recording.Purpose);

    /// <summary>By which a recording is known again whose address nobody may read here.</summary>
    public static string HashOf(LegId call, Uri url) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{call}|{url.OriginalString}")));

    private static string TextPurpose(Recording recording) => $"{recording.Purpose}/{UrlPart}";
}
