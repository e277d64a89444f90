using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Speech.Transcription;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>Each attribute can be changed until the step has begun that reads it.</summary>
public sealed class ReadAttributeTests : IDisposable
{
    private const string Call = "/api/v1/calls/caller-leg";
    private const string Words = "postcallTranscribeEnabled";
    private const string Language = "postcallTranscribeLanguage";
    private const string Analysis = "postcallTranscribeComprehendAnalysis";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task While_a_recording_waits_for_a_model_its_language_and_its_analysis_can_still_be_said()
    {
        var engine = ErasedStore.Words();
        engine.Before = () => throw new TranscriptionException(TranscriptionFault.Missing, "There is no model for it.");
        await using var fake = ErasedStore.Open(_folder, engine);
        await ErasedStore.EndedCallAsync(fake);

        (await RefusalAsync(fake, Words, "false")).Should().EndWith("of the call is ready.", "that it is to have words was read when its record was complete");
        (await RefusalAsync(fake, Language, "de")).Should().BeNull();
        (await RefusalAsync(fake, Analysis, "kw")).Should().BeNull();
        engine.Before = null;
        await fake.PassAsync(TimeSpan.FromHours(1));

        var steps = (await fake.AskAsync($"{Call}/analysis", Supervisor.Key)).Json.GetProperty("steps").EnumerateArray()
            .ToDictionary(step => step.GetProperty("step").GetString()!, step => step.GetProperty("state").GetString(), StringComparer.Ordinal);
        (steps["keyPhrases"], steps["sentiment"]).Should().Be(("done", "off"));
    }

    [Fact]
    public async Task While_a_recording_is_put_into_words_its_analysis_can_still_be_said_and_its_language_cannot()
    {
        var gate = new Gate();
        await using var fake = ErasedStore.Open(_folder, ErasedStore.Words(gate));
        await ErasedMeanwhile.ReachAsync(fake, gate, MessageCall.Sound);

        (await RefusalAsync(fake, Language, "de")).Should().EndWith("of the call has begun to be put into words, or is to have none.");
        (await RefusalAsync(fake, Analysis, "kw")).Should().BeNull();
        gate.Open();
        await fake.SettleAsync();
    }

    [Fact]
    public async Task What_was_analysed_stays_as_it_was_asked_for()
    {
        await using var fake = ErasedStore.Open(_folder);
        await ErasedStore.EndedCallAsync(fake);

        (await RefusalAsync(fake, Analysis, "kw")).Should().Be($"{Analysis} cannot be changed any more: the analysis of the call has begun.");
        (await RefusalAsync(fake, Language, "de")).Should().EndWith("of the call has begun to be put into words, or is to have none.");
    }

    private static async Task<string?> RefusalAsync(FakeWebhooks fake, string name, string value)
    {
        using var answer = await fake.SendApiAsync(
            HttpMethod.Patch, $"{Call}/attributes", new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value });
        if (answer.StatusCode == HttpStatusCode.OK)
            return null;
        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("detail").GetString();
    }
}
