using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.Embedded;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Speech.Transcription;

public sealed class TranscriptionFeatureTests
{
    [Theory]
    [InlineData("Embedded")]
    [InlineData("OpenAi")]
    [InlineData("AmazonTranscribe")]
    [InlineData("Off")]
    public async Task The_engine_that_is_named_is_the_one_that_hears(string engine)
    {
        await using var provider = Provider(
            ("Transcription:Engine", engine), ("Transcription:OpenAi:Url", "http://localhost:9"),
            ("Transcription:Amazon:Region", "eu-central-1"), ("Transcription:Amazon:Bucket", "example-bucket"));

        provider.GetRequiredService<ITranscriptionEngine>().Name.Should().Be(engine);
        provider.GetRequiredService<EmbeddedTranscriber>().State.IsRunning.Should().BeFalse("nothing is started before the first sound");
    }

    [Fact]
    public async Task Off_refuses_every_sound()
    {
        await using var provider = Provider(("Transcription:Engine", "Off"));

        var hear = () => Engine(provider).TranscribeAsync(Sounds.Of(), TestContext.Current.CancellationToken);

        (await hear.Should().ThrowAsync<TranscriptionException>()).Which.Fault.Should().Be(TranscriptionFault.Refused);
    }

    [Fact]
    public async Task A_server_of_the_OpenAI_form_hears_and_is_told_of()
    {
        await using var server = await StandIn.StartAsync();
        await using var provider = Provider(
            ("Transcription:Engine", "OpenAi"), ("Transcription:OpenAi:Url", $"{server.Base}v1"), ("Transcription:Vocabulary:0", "Quorvane"));

        var heard = await Engine(provider).TranscribeAsync(Sounds.Of("en"), TestContext.Current.CancellationToken);

        (heard.Segments.Single().Text, heard.Model).Should().Be(("hello", "whisper-1"));
        server.Field("prompt").Should().Be("Customers speak about Quorvane.");
        provider.GetRequiredService<EngineReach>().WasAsked.Should().BeTrue();
    }

    private static IChannelEngine Engine(ServiceProvider provider) => (IChannelEngine)provider.GetRequiredService<ITranscriptionEngine>();

    private static ServiceProvider Provider(params (string Key, string? Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build());
        services.AddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddSettings(source => StorageSettings.Read(source.Section(StorageSettings.SectionName)), StorageSettings.SectionName);
        services.AddTranscription();
        return services.BuildServiceProvider();
    }
}
