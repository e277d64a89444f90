using ContactCenter.Foundation.Settings;

namespace ContactCenter.Foundation.Encryption;

/// <summary>Where the master key of recordings and transcripts is.</summary>
/// <param name="MasterKey">The key itself, where the settings hold it.</param>
/// <param name="MasterKeyPath">Its file, relative to the working directory; <c>null</c>: <c>keys/recordings.key</c> under <c>Storage:Path</c>.</param>
internal sealed record EncryptionSettings(MasterKey? MasterKey, string? MasterKeyPath)
{
    public const string SectionName = "Recordings";

    public static EncryptionSettings Read(SettingsSource source) => Read(source.SharedSection(SectionName));

    /// <summary>For a command, to which the faults of other settings do not matter.</summary>
    /// <exception cref="SettingsException">They have faults.</exception>
    public static EncryptionSettings Of(IConfiguration configuration)
    {
        var faults = new List<SettingsFault>();
        var settings = Read(new SettingsReader(configuration.GetSection(SectionName), faults));
        return faults.Count == 0 ? settings : throw new SettingsException(faults);
    }

    /// <summary>The whole path of the key's file, where the settings do not hold the key itself.</summary>
    /// <param name="storagePath"><c>Storage:Path</c>.</param>
    public string PathIn(string storagePath) => Path.GetFullPath(MasterKeyPath ?? Path.Combine(storagePath, MasterKeySource.DefaultPath));

    private static EncryptionSettings Read(SettingsReader section)
    {
        var (text, path) = (section.Text(nameof(MasterKey)), section.Text(nameof(MasterKeyPath)));
        var key = text is null ? null : Encryption.MasterKey.Parse(text);
        // The text is a secret, so it is not repeated.
        if (text is not null && key is null)
            section.Fault(nameof(MasterKey), "must be 32 random bytes in base64, as \"openssl rand -base64 32\" makes them");
        if (text is not null && path is not null)
            section.Fault(nameof(MasterKeyPath), $"must be empty where {section.Path}:{nameof(MasterKey)} is set: the key is in one place");
        return new(key, path);
    }
}
