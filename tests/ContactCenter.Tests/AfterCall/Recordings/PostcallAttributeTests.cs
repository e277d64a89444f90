using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>Attributes that switch steps after a call: what they say wrongly, and when they can no longer be changed.</summary>
public sealed class PostcallAttributeTests
{
    private const string Call = "/api/v1/calls/caller-leg";

    [Fact]
    public async Task Words_that_say_nothing_are_told_on_the_call()
    {
        await using var fake = new FakeWebhooks();
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await SetAsync(fake, new(StringComparer.Ordinal)
        {
            ["postcallRecordingImportEnabled"] = "no",
            ["postcallTranscribeEnabled"] = "",
            ["postcallTranscribeLanguage"] = "Deutsch",
            ["postcallTranscribeComprehendAnalysis"] = "snt, kw, xx",
        });

        var faults = (await fake.ApiAsync(Call)).GetProperty("attributeFaults");

        faults.EnumerateObject().Select(fault => $"{fault.Name} {fault.Value}").Should().Equal(
            "postcallRecordingImportEnabled is neither 'true' nor 'false', and changes nothing",
            "postcallTranscribeComprehendAnalysis 'xx' is no part of the analysis: they are snt, kw, dl, ne, syn",
            "postcallTranscribeEnabled is neither 'true' nor 'false', and changes nothing",
            "postcallTranscribeLanguage 'Deutsch' is no code of a language, such as en or en-GB, and changes nothing");
    }

    [Theory]
    [InlineData("zz", true)]
    [InlineData("xyz", true)]
    [InlineData("zz-ZZ", true)]
    [InlineData("yue", false)]
    [InlineData("jw", false)]
    [InlineData("la", false)]
    [InlineData("deu", false)]
    [InlineData("zh-Hans-CN", false)]
    public async Task A_code_of_no_language_is_told_on_the_call(string code, bool isFault)
    {
        await using var fake = new FakeWebhooks();
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await SetAsync(fake, new(StringComparer.Ordinal) { ["postcallTranscribeLanguage"] = code });

        var call = await fake.ApiAsync(Call);

        var faults = call.TryGetProperty("attributeFaults", out var told) ? told.EnumerateObject().Select(one => $"{one.Name} {one.Value}") : [];
        faults.Should().Equal(isFault ? [$"postcallTranscribeLanguage '{code}' is no code of a language, such as en or en-GB, and changes nothing"] : []);
    }

    [Fact]
    public async Task Words_that_say_something_are_no_fault()
    {
        await using var fake = new FakeWebhooks(settings: [("Transcription:Engine", "Embedded")]);
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await SetAsync(fake, new(StringComparer.Ordinal)
        {
            ["postcallRecordingImportEnabled"] = "false",
            ["postcallTranscribeEnabled"] = "true",
            ["postcallTranscribeLanguage"] = "de-CH",
            ["postcallTranscribeComprehendAnalysis"] = "",
        });

        (await fake.ApiAsync(Call)).TryGetProperty("attributeFaults", out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("Embedded", "false", "snt", "ComprehendAnalysis", "an analysis of what is said, and postcallTranscribeEnabled is 'false': nothing is analysed")]
    [InlineData("Off", null, "snt,kw", "ComprehendAnalysis", "an analysis of what is said, and Transcription:Engine is Off: nothing is analysed")]
    [InlineData("Off", "true", "", "Enabled", "words, and Transcription:Engine is Off: nothing is put into words")]
    [InlineData("Off", "false", "", null, null)]
    [InlineData("Off", null, null, null, null)]
    [InlineData("Embedded", "true", "snt", null, null)]
    public async Task What_cannot_be_had_is_told_on_the_call(string engine, string? words, string? analysis, string? attribute, string? what)
    {
        await using var fake = new FakeWebhooks(settings: [("Transcription:Engine", engine)]);
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await SetAsync(fake, new(StringComparer.Ordinal)
        {
            ["postcallTranscribeEnabled"] = words,
            ["postcallTranscribeComprehendAnalysis"] = analysis,
        });

        var call = await fake.ApiAsync(Call);

        var faults = call.TryGetProperty("attributeFaults", out var told) ? told.EnumerateObject().Select(one => $"{one.Name} {one.Value}") : [];
        faults.Should().Equal(attribute is null ? [] : [$"postcallTranscribe{attribute} asks for {what}"]);
    }

    [Fact]
    public async Task What_a_step_has_read_cannot_be_changed_any_more()
    {
        await using var fake = new FakeWebhooks(settings: [("Ivr:Menus:Main:Options:3:Message", "Sales")]);
        fake.Calls.AnswerToFile = MessageCall.Sound;
        await MessageCall.LeaveAsync(fake);
        var number = (await fake.ItemsAsync("/api/v1/recordings"))[0].GetProperty("id").GetString();

        using var refused = await PatchAsync(fake, new(StringComparer.Ordinal) { ["topic"] = "orders", ["PostcallRecordingImportEnabled"] = "false" });
        using var same = await PatchAsync(fake, new(StringComparer.Ordinal) { ["topic"] = "orders", ["postcallTranscribeLanguage"] = null });

        refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await refused.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("detail").GetString()
            .Should().Be($"PostcallRecordingImportEnabled cannot be changed any more: recording {number} of the call is ready.");
        same.StatusCode.Should().Be(HttpStatusCode.OK, "nothing that was read changes");
    }

    private static async Task SetAsync(FakeWebhooks fake, Dictionary<string, string?> attributes)
    {
        using var answer = await PatchAsync(fake, attributes);
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> PatchAsync(FakeWebhooks fake, Dictionary<string, string?> attributes) =>
        fake.SendApiAsync(HttpMethod.Patch, $"{Call}/attributes", attributes);
}
