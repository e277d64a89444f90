using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Settings;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Tests.Foundation.Encryption;

public sealed class EncryptionSettingsTests
{
    private const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    [Fact]
    public void Without_any_the_key_is_in_the_default_file() => Read().Should().Be(new EncryptionSettings(null, null));

    [Fact]
    public void The_key_may_be_a_setting()
    {
        var settings = Read(("Recordings:MasterKey", Key));

        settings.MasterKey!.Fingerprint.Should().Be("34178bc2a395513c");
        settings.ToString().Should().NotContain(Key, "settings may be written to a log");
    }

    [Fact]
    public void The_file_may_be_a_setting() => Read(("Recordings:MasterKeyPath", " /run/secrets/key ")).MasterKeyPath.Should().Be("/run/secrets/key");

    [Theory]
    [InlineData("c2hvcnQ=")]
    [InlineData("not base64")]
    public void A_wrong_key_is_told_without_it(string key)
    {
        var fault = FaultOf(("Recordings:MasterKey", key));

        fault.Should().Be(new SettingsFault("Recordings:MasterKey", "must be 32 random bytes in base64, as \"openssl rand -base64 32\" makes them"));
    }

    [Fact]
    public void Both_are_one_too_many() => FaultOf(("Recordings:MasterKey", Key), ("Recordings:MasterKeyPath", "recordings.key")).Key
        .Should().Be("Recordings:MasterKeyPath");

    private static SettingsFault FaultOf(params (string Key, string? Value)[] settings)
    {
        var read = () => Read(settings);
        return read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Subject;
    }

    private static EncryptionSettings Read(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build();
        return new SettingsSet(configuration, [new(typeof(EncryptionSettings), [EncryptionSettings.SectionName], EncryptionSettings.Read)])
            .Get<EncryptionSettings>();
    }
}
