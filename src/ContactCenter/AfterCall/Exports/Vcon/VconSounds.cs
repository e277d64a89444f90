using System.Security.Claims;
using System.Security.Cryptography;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Exports.Vcon;

/// <summary>A sound as it is given.</summary>
/// <param name="Type">The media type, as vCons name it.</param>
/// <param name="Hash">SHA-512 of all its bytes.</param>
/// <param name="Bytes">All of it; <c>null</c>: the hash is enough.</param>
internal sealed record VconSound(string Type, ReadOnlyMemory<byte> Hash, ReadOnlyMemory<byte>? Bytes);

/// <summary>Sounds for vCons: only those in which what nobody is to hear was looked for and covered.</summary>
internal sealed class VconSounds(Hearing hearing, SealedSounds sounds)
{
    /// <summary>All sounds of a vCon together have at most so many bytes where they stand in it.</summary>
    public const long MostInline = 10 * 1024 * 1024;

    /// <summary>Whether a vCon may have the sound.</summary>
    public static bool IsGiven(Recording recording) =>
        recording is { State: RecordingState.Ready, Sound: not null } && !Hearing.IsUnredacted(recording, isOriginal: false);

    /// <returns>Why the asker may not have it; <c>null</c>: they may.</returns>
    public string? RefusalOf(ClaimsPrincipal asker, Recording recording) => hearing.RefusalOf(asker, recording, isOriginal: false);

    /// <returns>How many bytes the sounds have together; those that are gone have none.</returns>
    public async Task<long> SizeOfAsync(IEnumerable<Recording> recordings, CancellationToken cancellationToken)
    {
        var size = 0L;
        foreach (var recording in recordings)
        {
            await using var opened = await OpenAsync(recording, cancellationToken);
            size += opened?.Length ?? 0;
        }

        return size;
    }

    /// <returns><c>null</c>: its file is missing, or was changed.</returns>
    public async Task<VconSound?> ReadAsync(Recording recording, bool isInline, CancellationToken cancellationToken)
    {
        await using var opened = await OpenAsync(recording, cancellationToken);
        if (opened is null)
            return null;
        try
        {
            var type = recording.Type ?? await MediaTypes.OfAsync(opened, cancellationToken);
            opened.Position = 0;
            if (!isInline)
                return new(VconMediaTypes.Of(type), await SHA512.HashDataAsync(opened, cancellationToken), Bytes: null);
            using var bytes = new MemoryStream();
            await opened.CopyToAsync(bytes, cancellationToken);
            return new(VconMediaTypes.Of(type), SHA512.HashData(bytes.ToArray()), bytes.ToArray());
        }
        catch (EncryptionException)
        {
            return null;
        }
    }

    private async Task<Stream?> OpenAsync(Recording recording, CancellationToken cancellationToken)
    {
        try
        {
            return await sounds.OpenAsync(recording, recording.Sound!, cancellationToken);
        }
        catch (Exception fault) when (fault is EncryptionException or SoundMissingException)
        {
            return null;
        }
    }
}
