using System.Globalization;
using System.Security.Claims;
using ContactCenter.Access.Users;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Exports;

/// <summary>The sounds of calls, as whoever asks may hear them; each counts as a hearing.</summary>
internal sealed class ExportedSounds(Hearing hearing, HeardRecordings heard, SealedSounds sounds)
{
    /// <returns>The name of its file; or why it is left out; neither: no sound is kept.</returns>
    public async Task<(string? File, string? Refusal)> AddAsync(
        ExportFile export, string folder, Recording recording, ClaimsPrincipal asker, Doer doer, CancellationToken cancellationToken)
    {
        if (recording.Sound is not { } sound)
            return (null, null);
        if (hearing.RefusalOf(asker, recording, isOriginal: false) is { } refusal)
            return (null, refusal);
        if (recording.State != RecordingState.Ready)
            return (null, $"The recording is {RecordingWords.Of(recording.State)}.");
        try
        {
            await using var opened = await sounds.OpenAsync(recording, sound, cancellationToken);
            var type = recording.Type ?? await MediaTypes.OfAsync(opened, cancellationToken);
            // What has gone into the ZIP stays there: a sound that was changed in its middle is found before.
            await opened.CopyToAsync(Stream.Null, cancellationToken);
            opened.Position = 0;
            await heard.TellAsync(doer, recording, Hearing.IsUnredacted(recording, isOriginal: false));
            var name = string.Create(CultureInfo.InvariantCulture, $"recording-{recording.Number}.{MediaTypes.ExtensionOf(type)}");
            await export.AddAsync($"{folder}{name}", opened, cancellationToken);
            return (name, null);
        }
        catch (EncryptionException)
        {
            return (null, $"{ChangedSounds.Reason}.");
        }
        catch (SoundMissingException)
        {
            return (null, "The file of the recording is missing.");
        }
    }
}
