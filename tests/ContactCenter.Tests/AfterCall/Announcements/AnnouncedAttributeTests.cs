using System.Net;
using System.Text.Json;
using ContactCenter.Speech.Transcription;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.AfterCall.Announcements.RecordingSystem;

namespace ContactCenter.Tests.AfterCall.Announcements;

/// <summary>What recording systems say of the steps after a call: it only lessens them, and what the analysis has read stays.</summary>
public sealed class AnnouncedAttributeTests : IDisposable
{
    private const string Call = "/api/v1/calls/caller-leg";
    private const string Analysis = "postcallTranscribeComprehendAnalysis";
    private const string TooLate = $"{Analysis} cannot be changed any more: the analysis of the call has begun.";

    private readonly TestFolder _folder = new();
    private int _told;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, "snt", "snt")]
    [InlineData("snt,kw", "snt", "snt")]
    [InlineData("snt, kw,ne", "ne , snt", "snt,ne")]
    [InlineData("snt,kw", "", "")]
    [InlineData("snt,kw", "ne", "")]
    [InlineData("snt, kw", "kw,ne,snt", "snt, kw")]
    [InlineData("", "snt", "")]
    public async Task Of_the_parts_of_an_analysis_those_stay_that_the_source_names_too(string? held, string told, string left)
    {
        await using var system = await StartAsync();
        await using var fake = Open(system);
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        if (held is not null)
            await SetAsync(fake, held);

        await TellAsync(fake, $$"""{"{{Analysis}}":"{{told}}"}""");

        (await AttributesAsync(fake)).Should().Contain(Analysis, left);
    }

    [Fact]
    public async Task A_language_that_is_known_stays_whatever_the_source_says()
    {
        await using var system = await StartAsync();
        await using var fake = Open(system);
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);

        await TellAsync(fake, """{"postcallTranscribeLanguage":"de"}""");
        await TellAsync(fake, """{"postcallTranscribeLanguage":"false","postcallTranscribeEnabled":"false"}""");

        (await AttributesAsync(fake)).Should().Equal(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["postcallTranscribeEnabled"] = "false",
            ["postcallTranscribeLanguage"] = "de",
        });
    }

    [Fact]
    public async Task What_comes_when_the_analysis_has_begun_is_passed_over_and_noted_once()
    {
        await using var system = await StartAsync();
        await using var fake = Open(system);
        await ErasedStore.EndedCallAsync(fake);

        await TellAsync(fake, $$"""{"{{Analysis}}":"kw"}""");
        await TellAsync(fake, $$"""{"{{Analysis}}":"ne"}""");

        (await AttributesAsync(fake)).Should().NotContainKey(Analysis);
        (await fake.ApiAsync(Call)).GetProperty("timeline").EnumerateArray().Select(line => line.GetProperty("what").GetString())
            .Should().ContainSingle(line => line == TooLate);
        (await fake.ItemsAsync("/api/v1/audit?action=callAttributesChanged")).Should().BeEmpty("nothing was");
    }

    [Fact]
    public async Task What_the_analysis_has_not_read_is_written_beside_it()
    {
        await using var system = await StartAsync();
        await using var fake = Open(system);
        await ErasedStore.EndedCallAsync(fake);

        await TellAsync(fake, $$"""{"{{Analysis}}":"kw","postcallTranscribeLanguage":"de"}""");

        (await AttributesAsync(fake)).Should().Equal(new Dictionary<string, string>(StringComparer.Ordinal) { ["postcallTranscribeLanguage"] = "de" });
    }

    [Fact]
    public async Task What_comes_before_the_analysis_begins_is_what_is_analysed()
    {
        var engine = ErasedStore.Words();
        engine.Before = () => throw new TranscriptionException(TranscriptionFault.Missing, "There is no model for it.");
        await using var system = await StartAsync();
        await using var fake = Open(system, engine);
        await ErasedStore.EndedCallAsync(fake);

        await TellAsync(fake, $$"""{"{{Analysis}}":"kw"}""");

        (await AttributesAsync(fake)).Should().Contain(Analysis, "kw");
        (await fake.AskAsync($"{Call}/analysis", Supervisor.Key)).Json.GetProperty("steps").EnumerateArray()
            .Single(step => step.GetProperty("step").GetString() == "sentiment").GetProperty("state").GetString().Should().Be("off");
    }

    private FakeWebhooks Open(RecordingSystem system, ITranscriptionEngine? engine = null) =>
        ErasedStore.Open(_folder, engine, settings: system.Settings().Select(setting => (setting.Key, (string?)setting.Value)));

    /// <summary>Another conversation in writing belongs to the call, with attributes.</summary>
    private async Task TellAsync(FakeWebhooks fake, string attributes)
    {
        await TakenAsync(
            fake.Platform, $$"""{"call_id":"caller-leg","recording_id":{{++_told}},"transcript":"Caller: My card is lost","attributes":{{attributes}} }""");
        await fake.SettleAsync();
    }

    private static async Task SetAsync(FakeWebhooks fake, string analysis)
    {
        using var answer = await fake.SendApiAsync(
            HttpMethod.Patch, $"{Call}/attributes", new Dictionary<string, string>(StringComparer.Ordinal) { [Analysis] = analysis });
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static async Task<Dictionary<string, string>> AttributesAsync(FakeWebhooks fake) =>
        (await fake.ApiAsync(Call)).GetProperty("attributes").Deserialize<Dictionary<string, string>>()!;
}
