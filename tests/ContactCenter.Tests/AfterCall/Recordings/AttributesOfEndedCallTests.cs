using System.Net;
using System.Text.Json;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>What a call asked for and could not have is told as it was when its recordings came, whatever the settings say by now.</summary>
public sealed class AttributesOfEndedCallTests : IDisposable
{
    private const string Call = "/api/v1/calls/caller-leg";
    private const string Attributes = "Ivr:Menus:Main:Options:3:Attributes:postcall";
    private const string WereNone = "asks for words, and Transcription:Engine was Off: nothing was put into words";
    private const string WasNoAnalysis = "asks for an analysis of what is said, and Transcription:Engine was Off: nothing was analysed";

    private static readonly (string Key, string? Value)[] Asks =
        [($"{Attributes}TranscribeEnabled", "true"), ($"{Attributes}TranscribeComprehendAnalysis", "snt")];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task An_engine_that_came_later_did_not_put_an_old_call_into_words(string isKept)
    {
        await using (var fake = Open("Off", ($"{Attributes}RecordingImportEnabled", isKept)))
        {
            await ErasedStore.EndedCallAsync(fake);
            (await FaultsAsync(fake)).Should().Equal(WasNoAnalysis, WereNone);
        }

        await using var later = Open("OpenAi");

        (await FaultsAsync(later)).Should().Equal(WasNoAnalysis, WereNone);
        var recording = (await later.ItemsAsync("/api/v1/recordings")).Should().ContainSingle().Subject;
        recording.GetProperty("notTranscribed").GetString().Should().Be("Transcription:Engine is Off: nothing is put into words.");
    }

    [Fact]
    public async Task An_engine_that_was_switched_off_later_has_put_an_old_call_into_words()
    {
        await using (var fake = Open("OpenAi"))
        {
            await ErasedStore.EndedCallAsync(fake);
            (await FaultsAsync(fake)).Should().BeEmpty();
        }

        await using var later = Open("Off");

        (await FaultsAsync(later)).Should().BeEmpty();
        (await later.AskAsync($"{Call}/transcript", Supervisor.Key)).Body.Should().Contain(ErasedStore.RareWord);
    }

    [Fact]
    public async Task Of_a_call_that_has_ended_without_a_recording_nothing_could_be_heard()
    {
        await using var fake = Open("Off");
        await fake.PostAsync("/webhooks/answer", Webhooks.CardTests.Arrival);
        using (var set = await fake.SendApiAsync(HttpMethod.Patch, $"{Call}/attributes", new { postcallTranscribeEnabled = "true" }))
            set.StatusCode.Should().Be(HttpStatusCode.OK);
        (await FaultsAsync(fake)).Should().ContainSingle("it may still be recorded");
        await fake.PostAsync("/webhooks/event", Webhooks.CardTests.CallerStatus("completed"));

        (await FaultsAsync(fake)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_recording_that_nobody_asked_to_be_put_into_words_tells_nothing_of_it()
    {
        await using var fake = ErasedStore.Open(_folder, settings: [("Transcription:Engine", "Off")]);
        await ErasedStore.EndedCallAsync(fake);

        (await fake.ItemsAsync("/api/v1/recordings")).Single().GetProperty("notTranscribed").ValueKind.Should().Be(JsonValueKind.Null);
    }

    private static async Task<IEnumerable<string>> FaultsAsync(FakeWebhooks fake) =>
        (await fake.ApiAsync(Call)).TryGetProperty("attributeFaults", out var faults)
            ? faults.EnumerateObject().Select(fault => fault.Value.GetString()!)
            : [];

    private FakeWebhooks Open(string engine, params IEnumerable<(string Key, string? Value)> settings) =>
        ErasedStore.Open(_folder, settings: [.. Asks, ("Transcription:Engine", engine), .. settings]);
}
