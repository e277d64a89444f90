using System.Net;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Calls;

/// <summary>A process ends while the platform connects caller and agent, and the next one goes on with the call.</summary>
public sealed class ConnectRestartTests : IDisposable
{
    private const string SecondAgent = "447700900111";

    private static readonly (string Key, string? Value)[] Connect =
    [
        ("Departments:Sales:Bridge", "Connect"),
        ("Departments:Sales:Survey", "false"),
        ("Departments:Sales:Fallbacks:0:Number", SecondAgent),
    ];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_phone_that_is_busy_after_the_restart_gives_way_to_the_next()
    {
        var events = await DialAsync("ringing");
        await using var again = StartAgain("ringing");

        var next = await again.PostAsync(events, Told("busy"));

        next.Action("connect").GetProperty("endpoint")[0].GetProperty("number").GetString().Should().Be(SecondAgent);
        again.Calls.Creations.Should().BeEmpty();
    }

    [Fact]
    public async Task A_talk_goes_on_and_its_end_is_the_end_of_the_call()
    {
        var events = await DialAsync("answered");
        await using var again = StartAgain("answered");

        await again.PostAsync(events, Told("completed"));
        await again.PostAsync("/webhooks/event", """{"uuid":"caller-leg","status":"completed","direction":"inbound"}""");

        var call = await again.ApiAsync("/api/v1/calls/caller-leg");
        call.GetProperty("state").GetString().Should().Be("ended");
        call.GetProperty("legs")[1].GetProperty("endReason").GetString().Should().Be("completed");
        (await again.ItemsAsync("/api/v1/surveys")).Should().BeEmpty();
        again.Calls.Changes.Should().BeEmpty("nobody is transferred, and whoever left is not hung up on");
    }

    /// <summary>A caller chooses Sales, its phone gets so far, and the process ends.</summary>
    /// <returns>Where the events of the agent's leg go.</returns>
    private async Task<string> DialAsync(string status)
    {
        await using var fake = new FakeWebhooks(settings: [.. Connect, .. FakeWebhooks.Kept(_folder.Path)]);
        await fake.PostAsync("/webhooks/answer", """{"uuid":"caller-leg","conversation_uuid":"CON-1","from":"447700900000","to":"442079460000"}""");
        var menu = await fake.PostAsync("/webhooks/input", """{"uuid":"caller-leg","dtmf":{"digits":"1"}}""");
        var events = new Uri(menu.Action("connect").GetProperty("eventUrl")[0].GetString()!).PathAndQuery;
        await fake.PostAsync(events, Told(status));
        return events;
    }

    /// <summary>The next process; the platform knows both legs.</summary>
    private FakeWebhooks StartAgain(string status)
    {
        var platform = new CallsApiRecorder
        {
            AnswerToGet = () => new(HttpStatusCode.OK)
            {
                Content = new StringContent(
                    $$$"""
                    {"count":2,"page_size":100,"record_index":0,"_links":{},"_embedded":{"calls":[
                        {"uuid":"caller-leg","status":"answered","direction":"inbound"},{"uuid":"agent-leg","status":"{{{status}}}","direction":"outbound"}]}}
                    """),
            },
        };
        return new(platform, settings: [.. Connect, .. FakeWebhooks.Kept(_folder.Path)]);
    }

    private static string Told(string status) =>
        $$"""{"uuid":"agent-leg","conversation_uuid":"CON-1","status":"{{status}}","direction":"outbound","from":"442079460000","to":"447700900101"}""";
}
