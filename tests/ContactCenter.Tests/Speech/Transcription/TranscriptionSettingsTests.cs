using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Speech.Transcription;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Speech.Transcription;

public sealed class TranscriptionSettingsTests
{
    [Fact]
    public void Without_any_the_server_hears_by_itself()
    {
        var settings = Read().Get<TranscriptionSettings>();

        settings.Engine.Should().Be(TranscriptionEngineKind.Embedded);
        settings.Models.Should().Be(Path.Combine("data", "models"));
        settings.OpenAi.Should().BeNull();
        (settings.Languages.Count, settings.Vocabulary.Count).Should().Be((0, 0));
    }

    [Fact]
    public void Everything_can_be_said()
    {
        var all = Read(
            ("Transcription:Engine", "openai"),
            ("Transcription:Models", "/var/models"),
            ("Transcription:Vocabulary:0", "Quorvane"),
            ("Transcription:Vocabulary:1", "Aquilo Plus"),
            ("Transcription:Languages:EN", "Whisper"),
            ("Transcription:Languages:de", "ggml-small.bin"),
            ("Transcription:Languages:fr", "moonshine"),
            ("Transcription:OpenAi:Url", "http://localhost:8080/speech"),
            ("Transcription:OpenAi:ApiKey", "key"),
            ("Transcription:OpenAi:Model", "large"));

        var settings = all.Get<TranscriptionSettings>();
        settings.Engine.Should().Be(TranscriptionEngineKind.OpenAi);
        settings.Models.Should().Be("/var/models");
        settings.Vocabulary.Should().Equal("Quorvane", "Aquilo Plus");
        settings.Languages.Select(language => (language.Key, language.Value)).Should()
            .BeEquivalentTo([("en", "whisper"), ("de", "whisper-small"), ("fr", "moonshine")]);
        settings.OpenAi.Should().Be(new OpenAiSettings(new("http://localhost:8080/speech/"), "key", "large"));
        all.Warnings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("https://api.openai.com/v1", "https://api.openai.com/")]
    [InlineData("https://api.openai.com/v1/", "https://api.openai.com/")]
    [InlineData("http://localhost:8080", "http://localhost:8080/")]
    public void An_address_may_end_with_the_version(string typed, string meant) =>
        Read(("Transcription:OpenAi:Url", typed)).Get<TranscriptionSettings>().OpenAi!.Url.Should().Be(new Uri(meant));

    [Theory]
    [InlineData("Transcription:Engine", "Whisper", "must be one of Embedded, OpenAi")]
    [InlineData("Transcription:Languages:de", "Parakeet", "Moonshine, Whisper, or the name of a file")]
    [InlineData("Transcription:Languages:de", "../ggml-small.bin", "Moonshine, Whisper, or the name of a file")]
    [InlineData("Transcription:Languages:german", "Whisper", "ISO 639-1")]
    [InlineData("Transcription:OpenAi:Url", "localhost:8080", "absolute address")]
    [InlineData("Transcription:OpenAi:Url", "http://localhost:8080/?a=b", "no query")]
    [InlineData("Transcription:OpenAi:Urls", "x", "is not a known setting")]
    [InlineData("Transcription:Amazon:Region", "Frankfurt", "as in eu-central-1")]
    [InlineData("Transcription:Amazon:Bucket", "s3://sounds", "name of a bucket")]
    [InlineData("Transcription:Amazon:Url", "http://localhost:4566/path", "without a path")]
    [InlineData("Transcription:Amazon:SecretKey", "x", "is not a known setting")]
    [InlineData("Transcription:Model", "x", "is not a known setting")]
    [InlineData("Transcription:Vocabulary:0", "0123456789012345678901234567890123456789012345678901234567890", "longer than 60 characters")]
    public void What_is_wrong_is_told_with_its_key(string key, string value, string problem)
    {
        var read = () => Read((key, value));

        var fault = read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Subject;
        (fault.Key, fault.Problem).Should().Match<(string Key, string Problem)>(told => told.Key == key && told.Problem.Contains(problem));
    }

    [Fact]
    public void Amazon_is_named_by_its_region_and_a_bucket()
    {
        (string, string?)[] bucket = [("Transcription:Engine", "AmazonTranscribe"), ("Transcription:Amazon:Bucket", "sounds-1")];
        var read = () => Read(("Transcription:Engine", "AmazonTranscribe"));

        read.Should().Throw<SettingsException>().Which.Faults.Select(fault => fault.Key).Should()
            .BeEquivalentTo("Transcription:Amazon:Region", "Transcription:Amazon:Bucket");
        Read([.. bucket, ("Transcription:Amazon:Region", "eu-west-1"), ("Transcription:Amazon:Url", "http://localhost:4566")])
            .Get<TranscriptionSettings>().Amazon.Should().Be(new AmazonSettings("eu-west-1", "sounds-1", new("http://localhost:4566/")));
        Read([.. bucket, ("AWS_REGION", "us-gov-west-1")]).Get<TranscriptionSettings>().Amazon!.Region.Should().Be("us-gov-west-1");
        Read([.. bucket, ("Transcription:Amazon:Region", "eu-west-1"), ("Transcription:Amazon:Url", "http://amazon.test")])
            .Warnings.Should().ContainSingle().Which.Should().Contain("unencrypted");
    }

    [Fact]
    public void A_server_without_an_address_is_a_fault()
    {
        var read = () => Read(("Transcription:Engine", "OpenAi"));

        read.Should().Throw<SettingsException>().Which.Faults.Single().Key.Should().Be("Transcription:OpenAi:Url");
    }

    [Fact]
    public void Sound_that_others_can_hear_on_its_way_is_warned_of() =>
        Read(("Transcription:OpenAi:Url", "http://speech.example:8080")).Warnings.Should().ContainSingle().Which.Should().Contain("unencrypted");

    [Fact]
    public void Where_sound_leaves_the_machine_the_start_says_where_to()
    {
        var settings = Read(("Transcription:Engine", "OpenAi"), ("Transcription:OpenAi:Url", "https://speech.example")).Get<TranscriptionSettings>();

        new TranscriptionStartLines(settings).Tell(new("http://localhost/")).Single().Text.Should().Contain("https://speech.example/");
        var amazon = Read(
            ("Transcription:Engine", "AmazonTranscribe"), ("Transcription:Amazon:Region", "eu-west-1"), ("Transcription:Amazon:Bucket", "sounds-1"));
        new TranscriptionStartLines(amazon.Get<TranscriptionSettings>()).Tell(new("http://localhost/")).Single().Text
            .Should().Be("Speech becomes text at Amazon Transcribe (eu-west-1, bucket sounds-1), which gets the original sound of calls.");
        new TranscriptionStartLines(Read(("Transcription:Engine", "platform")).Get<TranscriptionSettings>()).Tell(new("http://localhost/")).Single().Text
            .Should().Be("Speech becomes text at the voice platform, which gets the original sound of calls.");
        new TranscriptionStartLines(Read().Get<TranscriptionSettings>()).Tell(new("http://localhost/")).Should().BeEmpty();
    }

    internal static SettingsSet Read(params (string Key, string? Value)[] values)
    {
        var services = new ServiceCollection();
        services.AddSettings(source => StorageSettings.Read(source.Section(StorageSettings.SectionName)), StorageSettings.SectionName);
        services.AddSettings(TranscriptionSettings.Read, TranscriptionSettings.SectionName);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, value.Value))).Build();
        return services.Select(service => service.ImplementationInstance).OfType<SettingsPart>().Read(configuration);
    }
}
