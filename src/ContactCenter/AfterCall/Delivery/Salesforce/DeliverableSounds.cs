using System.Security.Cryptography;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Foundation.Encryption;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>The sounds of a call as files of an org; each is read from the disk while it is sent, and never whole in memory.</summary>
internal sealed partial class DeliverableSounds(IRecordingIndex index, SealedSounds sounds, ILogger<DeliverableSounds> logger)
{
    /// <param name="call">Our id of the call.</param>
    /// <param name="number">The recording's.</param>
    /// <param name="longest">Bytes; a longer one is left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns><c>null</c>: it is there no more, may not leave, or is too long.</returns>
    public async Task<OrgFile?> FindAsync(string call, long number, long longest, CancellationToken cancellationToken)
    {
        if (await index.FindAsync(number, cancellationToken) is not { Sound: { } name } recording || !DeliveredSounds.IsTold(recording))
            return null;
        try
        {
            await using var opened = await sounds.OpenAsync(recording, name, cancellationToken);
            if (opened.Length > longest)
            {
                Log.TooLong(logger, number, call, opened.Length);
                return null;
            }

            var type = recording.Type ?? await MediaTypes.OfAsync(opened, cancellationToken);
            opened.Position = 0;
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(opened, cancellationToken));
            var title = new FileTitle(call, FileTitle.KindOf(number), hash);
            return new(title, $"{title.Kind}.{MediaTypes.ExtensionOf(type)}", opened.Length, cancelled => sounds.OpenAsync(recording, name, cancelled));
        }
        catch (Exception fault) when (fault is EncryptionException or SoundMissingException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Recording {Recording} of call {Call} is left out of a delivery: it has {Bytes} bytes")]
        public static partial void TooLong(ILogger logger, long recording, string call, long bytes);
    }
}
