using ContactCenter.AfterCall.Recordings.Sounds;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Recordings.Sounds;

public sealed class SoundStoreSettingsTests
{
    private const string S3 = "Recordings:Storage:S3";

    private static readonly (string Key, string? Value)[] Bucket =
        [("Recordings:Storage:Provider", "S3"), ($"{S3}:Bucket", "sounds"), ($"{S3}:Region", "eu-central-1")];

    [Fact]
    public void Without_any_they_lie_on_the_disk_or_in_memory()
    {
        Stored().Should().BeOfType<DiskSounds>();
        Stored(("Storage:Provider", "Memory")).Should().BeOfType<MemorySounds>();
    }

    [Fact]
    public void A_bucket_may_be_named()
    {
        using var store = Stored([.. Bucket, ($"{S3}:Url", "http://127.0.0.1:9000"), ($"{S3}:AccessKey", "id"), ($"{S3}:SecretKey", "secret")])
            .Should().BeOfType<S3Sounds>().Subject;

        store.FreeBytes.Should().BePositive("the disk has everything else");
    }

    [Fact]
    public void All_of_it_is_read()
    {
        var settings = Read(
            [.. Bucket, ($"{S3}:Prefix", "center"), ($"{S3}:Url", "http://minio:9000"), ($"{S3}:AccessKey", "id"), ($"{S3}:SecretKey", "hush")]);

        settings.S3.Should().Be(new S3Settings("sounds", "center/", "eu-central-1", new("http://minio:9000"), "id", "hush"));
        settings.ToString().Should().NotContain("hush", "settings may be written to a log");
    }

    [Theory]
    [InlineData("AWS_REGION")]
    [InlineData("AWS_DEFAULT_REGION")]
    public void The_region_may_be_the_environments(string variable) =>
        Read([.. Bucket[..2], (variable, "eu-west-3")]).S3.Region.Should().Be("eu-west-3");

    [Fact]
    public void A_server_of_ones_own_needs_no_region() =>
        Read([.. Bucket[..2], ($"{S3}:Url", "https://s3.example.com/")]).S3.Region.Should().Be("us-east-1");

    [Theory]
    [InlineData("Recordings:Storage:Provider", "Tape")]
    [InlineData("Recordings:Storage:Folder", "x")]
    [InlineData($"{S3}:Bucket", "")]
    [InlineData($"{S3}:Bucket", "Sounds")]
    [InlineData($"{S3}:Bucket", "s3://sounds")]
    [InlineData($"{S3}:Prefix", "/center")]
    [InlineData($"{S3}:Prefix", "so und")]
    [InlineData($"{S3}:Region", "")]
    [InlineData($"{S3}:Url", "minio:9000")]
    [InlineData($"{S3}:Url", "https://id:secret@s3.example.com")]
    [InlineData($"{S3}:Url", "https://s3.example.com/sounds")]
    [InlineData($"{S3}:SessionToken", "x")]
    public void A_bad_setting_is_named_by_its_full_key(string key, string value)
    {
        (string, string?)[] settings = [.. Bucket, (key, value)];
        var read = () => Read(settings);

        read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Key.Should().Be(key);
    }

    [Theory]
    [InlineData("AccessKey", "SecretKey")]
    [InlineData("SecretKey", "AccessKey")]
    public void Half_of_the_credentials_are_none(string set, string missing)
    {
        var read = () => Read([.. Bucket, ($"{S3}:{set}", "x")]);

        read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Key.Should().Be($"{S3}:{missing}");
    }

    [Fact]
    public void A_bucket_that_nobody_would_remember_is_refused()
    {
        var read = () => Read([.. Bucket, ("Storage:Provider", "Memory")]);

        read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Key.Should().Be("Recordings:Storage:Provider");
    }

    private static ISoundStore Stored(params (string Key, string? Value)[] settings) => Of(settings).GetRequiredService<ISoundStore>();

    private static SoundStoreSettings Read(params (string Key, string? Value)[] settings) => Of(settings).GetRequiredService<SoundStoreSettings>();

    private static ServiceProvider Of((string Key, string? Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.GroupBy(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal)
                .Select(setting => KeyValuePair.Create(setting.Key, setting.Last()))).Build());
        services.AddSettings(source => StorageSettings.Read(source.Section(StorageSettings.SectionName)), StorageSettings.SectionName);
        services.AddSounds();
        return services.BuildServiceProvider();
    }
}
