using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>What of recordings is in no backup.</summary>
internal static class OutsideBackup
{
    /// <param name="configuration">All settings.</param>
    /// <param name="fingerprint">That of the master key that the backup needs.</param>
    /// <returns>A sentence for who has made a backup.</returns>
    public static string Of(IConfiguration configuration, string fingerprint)
    {
        var storage = BackupCommand.SettingsOf(configuration);
        var settings = EncryptionSettings.Of(configuration);
        var key = settings.MasterKey is null ? settings.PathIn(storage.Path) : "Recordings:MasterKey";
        return $"Not in it, so save both apart: the master key {fingerprint} ({key}), without which recordings and transcripts cannot be read, "
            + $"and the sound of recordings, {SoundsFeature.PlaceOf(configuration, storage)}.";
    }
}
