using ContactCenter.Simulator.Scenarios.Expectations;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Scenarios;

/// <summary>What a webhook is called follows from its body, of which nothing else can be said.</summary>
public sealed class WebhookKindTests
{
    [Theory]
    [InlineData("answer", """{"to":"442079460000","from":"447700900000","uuid":"a","conversation_uuid":"CON-1"}""")]
    [InlineData("fallback", """{"to":"442079460000","uuid":"a","reason":"404","original_request":{"url":"https://app.example.com/answer","type":"answer"}}""")]
    [InlineData("fallback", """{"dtmf":{"digits":"1"},"uuid":"a","reason":"404","original_request":{"url":"https://app.example.com/input","type":"event"}}""")]
    [InlineData("fallback", """{"status":"busy","uuid":"a","reason":"404","original_request":{"url":"https://app.example.com/event","type":"event"}}""")]
    [InlineData("input", """{"dtmf":{"digits":"1","timed_out":false},"speech":{"results":[]},"uuid":"a"}""")]
    [InlineData("input", """{"speech":{"results":[],"recording_url":"https://api.nexmo.com/v1/files/1"},"uuid":"a"}""")]
    [InlineData("notify", """{"payload":{"a":1},"conversation_uuid":"CON-1"}""")]
    [InlineData("recording", """{"recording_url":"https://api.nexmo.com/v1/files/1","recording_uuid":"b","conversation_uuid":"CON-1"}""")]
    [InlineData("transcription", """{"conversation_uuid":"CON-1","type":"record","recording_uuid":"b","status":"transcribed","""
        + """ "transcription_url":"https://api.nexmo.com/v1/files/2"}""")]
    [InlineData("transfer", """{"conversation_uuid_from":"CON-1","conversation_uuid_to":"CON-2","type":"transfer","uuid":"a"}""")]
    [InlineData("error", """{"reason":"Syntax error in NCCO.","conversation_uuid":"CON-1"}""")]
    [InlineData("busy", """{"to":"442079460000","uuid":"a","status":"busy"}""", "event")]
    public void It_has_the_name_that_its_body_gives_it_and_no_other(string name, string body, params string[] others) =>
        WebhookKind.Names.Where(known => WebhookKind.Is(known, body)).Should().BeEquivalentTo([name, .. others]);

    [Theory]
    [InlineData("""{"status":"success","type":"payment"}""", "event")]
    [InlineData("""{"uuid":"a"}""")]
    public void What_is_unknown_has_no_name_of_its_own(string body, params string[] names) =>
        WebhookKind.Names.Where(known => WebhookKind.Is(known, body)).Should().BeEquivalentTo(names);

    [Fact]
    public async Task The_simulator_s_own_webhooks_have_the_names_that_its_faults_have()
    {
        await using var world = new TestWorld(options => options.FallbackUrl = "https://app.example.com/fallback");
        world.App.On("/answer", "no NCCO").On("/fallback", """
            [{"action":"record","timeOut":3,"transcription":{}},{"action":"conversation","name":"room"}]
            """);
        await world.Caller.DialAsync(TestAccount.Number);
        await world.PassAsync(4);

        world.App.Deliveries.Select(delivery => WebhookKind.Names.First(name => name != "event" && WebhookKind.Is(name, BodyOf(world, delivery))))
            .Should().BeEquivalentTo("started", "ringing", "answer", "error", "fallback", "answered", "recording", "transcription", "transfer");
    }

    /// <summary>As the log has it, which scripts go by, also where it was sent as a query.</summary>
    private static string? BodyOf(TestWorld world, Delivery delivery) => delivery.Body.Length > 0
        ? delivery.Body
        : world.Platform.Log.After(0).First(entry => entry.Text.StartsWith($"GET https://app.example.com{delivery.Path}", StringComparison.Ordinal)).Detail;
}
