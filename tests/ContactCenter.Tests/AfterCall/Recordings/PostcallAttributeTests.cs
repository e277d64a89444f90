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

    [Fact]
    public async Task Words_that_say_something_are_no_fault()
    {
        await using var fake = new FakeWebhooks();
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
