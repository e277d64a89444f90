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
    private const string Played = "sound";
    private const string Original = "original";

    /// <returns>
    /// Of the sound that is played and of the original beside it, as far as they are kept: the name of its file, or why it is left out.
    /// </returns>
    public async Task<IReadOnlyList<ExportedSound>> AddAsync(
        ExportFile export, string folder, Recording recording, ClaimsPrincipal asker, Doer doer, CancellationToken cancellationToken)
    {
        var all = new List<ExportedSound>();
        foreach (var isOriginal in (bool[])[false, true])
        {
            if ((isOriginal ? recording.Original : recording.Sound) is not { } sound)
                continue;
            var (file, refusal) = await AddAsync(export, folder, recording, (sound, isOriginal), asker, doer, cancellationToken);
            all.Add(new(isOriginal ? Original : Played, file, refusal));
        }

        return all;
    }

    private async Task<(string? File, string? Refusal)> AddAsync(
        ExportFile export,
        string folder,
        Recording recording,
        (string Name, bool IsOriginal) sound,
        ClaimsPrincipal asker,
        Doer doer,
        CancellationToken cancellationToken)
    {
        if (hearing.RefusalOf(asker, recording, sound.IsOriginal) is { } refusal)
            return (null, refusal);
        if (recording.State != RecordingState.Ready)
            return (null, $"The recording is {RecordingWords.Of(recording.State)}.");
        try
        {
            await using var opened = await sounds.OpenAsync(recording, sound.Name, cancellationToken);
            var type = (sound.IsOriginal ? null : recording.Type) ?? await MediaTypes.OfAsync(opened, cancellationToken);
            // What has gone into the ZIP stays there: a sound that was changed in its middle is found before.
            await opened.CopyToAsync(Stream.Null, cancellationToken);
            opened.Position = 0;
            await heard.TellAsync(doer, recording, Hearing.IsUnredacted(recording, sound.IsOriginal));
            var part = sound.IsOriginal ? $"-{Original}" : string.Empty;
            var name = string.Create(CultureInfo.InvariantCulture, $"recording-{recording.Number}{part}.{MediaTypes.ExtensionOf(type)}");
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

/// <summary>A sound that is held.</summary>
/// <param name="What"><c>sound</c>, or <c>original</c> beside it.</param>
/// <param name="File">The name of its file; <c>null</c>: it is left out.</param>
/// <param name="Refusal">Why it is left out.</param>
internal sealed record ExportedSound(string What, string? File, string? Refusal);
