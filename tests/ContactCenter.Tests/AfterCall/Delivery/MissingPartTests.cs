using System.Text.Json;
using ContactCenter.Speech.Transcription;
using ContactCenter.Tests.AfterCall.Erasure;

namespace ContactCenter.Tests.AfterCall.Delivery;

/// <summary>A part that will not come is told with its reason, in a few words of ours.</summary>
public sealed class MissingPartTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_step_that_is_off_says_so()
    {
        var missing = await MissingAsync(ErasedStore.Words(), ("Analysis:Steps:Summary", "Off"), ("Analysis:Steps:Topic", "Off"));

        (missing.GetProperty("summary").GetString(), missing.GetProperty("topic").GetString()).Should().Be(("switched off", "switched off"));
        missing.TryGetProperty("transcript", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Where_nothing_is_put_into_words_that_is_said() =>
        (await MissingAsync(ErasedStore.Words(), ("Transcription:Engine", "Off"))).GetProperty("transcript").GetString().Should().Be("switched off");

    [Theory]
    [InlineData("Missing", "No model here hears 'de'; 'models add base' brings one.", "no model for de")]
    [InlineData("Refused", "https://speech.internal does not take the API key (401).", "the recording could not be put into words")]
    public async Task What_an_engine_lacks_is_told_without_its_words(string fault, string said, string reason)
    {
        var engine = ErasedStore.Words();
        engine.Before = () => throw new TranscriptionException(Enum.Parse<TranscriptionFault>(fault), said) { RetryAfter = TimeSpan.FromDays(30) };

        (await MissingAsync(engine, ("Ivr:Language", "de-DE"))).GetProperty("transcript").GetString().Should().Be(reason);
    }

    private async Task<JsonElement> MissingAsync(Erasure.SpokenWords engine, params (string Key, string? Value)[] settings)
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder, engine, settings: [.. receiver.Settings(), .. settings]);
        await ErasedStore.EndedCallAsync(fake);
        fake.Logs.Clear();
        return receiver.Received.Should().ContainSingle().Subject.Json.GetProperty("missing");
    }
}
