using ContactCenter.EndToEndTests.World;
using ContactCenter.Simulator;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.EndToEndTests;

/// <summary>An application that knows nothing of ours, made with the platform's own Node SDK, is carried through a call by the simulator.</summary>
public sealed class NodeSdkTests
{
    private const string CallerNumber = "447700900001";
    private const string AgentNumber = "447700900101";

    [Fact]
    public async Task A_call_with_everything_that_the_sdk_can_ask_for()
    {
        await using var platform = await StartPlatformAsync();
        await using var app = await StartApplicationAsync(platform, platform.PrivateKeyPath);
        var (caller, agent) = (platform.Phone(CallerNumber), platform.Phone(AgentNumber));

        await caller.DialAsync(SimulatorOptions.DefaultNumber);
        await caller.HearsAsync("Press 1");
        await caller.PressAsync('1');
        await caller.HearsAsync("You have pressed 1.");
        await ConnectAsync(app, caller, agent);
        await LookUpAsync(app, agent);
        await PlayAsync(app, caller, agent);
        await SilenceAsync(platform, app, caller, agent);

        await app.DoAsync("transfer");
        await caller.HearsAsync("Thank you for calling. Goodbye.");
        await caller.EndsAsync();
        await app.DoAsync("hangup");
        await agent.EndsAsync();
        (await app.FailsAsync("hangup-again")).Should().Be(404);

        await platform.Platform.WhenIdleAsync(TestContext.Current.CancellationToken);
        RequestsOf(platform, caller).Should().Equal(
            "PUT talk 200", "DELETE talk 200", "PUT stream 200", "DELETE stream 200", "PUT 204", "PUT 204", "PUT 204", "PUT 204", "PUT 204");
        RequestsOf(platform, agent).Should().Equal("POST 201", "GET 200", "PUT dtmf 200", "PUT 204", "PUT 404");
        platform.Platform.Log.After(0).Should().NotContain(entry => entry.Kind == LogKind.Warning || entry.Kind == LogKind.NccoFault);
    }

    [Fact]
    public async Task A_token_that_is_signed_with_another_key_is_refused()
    {
        await using var platform = await StartPlatformAsync();
        await using var stranger = await StartPlatformAsync();
        await using var app = await StartApplicationAsync(platform, stranger.PrivateKeyPath);

        (await app.FailsAsync("call")).Should().Be(401);

        platform.Phone(AgentNumber).LastLeg.Should().BeNull();
    }

    private static async Task ConnectAsync(NodeApplication app, SimulatedPhone caller, SimulatedPhone agent)
    {
        var call = await app.DoAsync("call");
        await agent.AnswerAsync();
        await agent.HearsAsync("Here is a caller for you.");
        await caller.HearsPhoneAsync(agent);
        call.GetProperty("uuid").GetString().Should().Be(agent.CurrentLeg);
        call.GetProperty("status").GetString().Should().Be("started");
        call.GetProperty("conversationUUID").GetString().Should().StartWith("CON-");
    }

    private static async Task LookUpAsync(NodeApplication app, SimulatedPhone agent)
    {
        var call = await app.DoAsync("get");
        call.GetProperty("uuid").GetString().Should().Be(agent.CurrentLeg);
        call.GetProperty("status").GetString().Should().Be("answered");
        call.GetProperty("to").GetProperty("number").GetString().Should().Be(AgentNumber);
        var page = await app.DoAsync("search");
        page.GetProperty("count").GetInt32().Should().Be(2);
        page.GetProperty("page_size").GetInt32().Should().Be(5);
        page.GetProperty("_embedded").GetProperty("calls").EnumerateArray()
            .Select(leg => leg.GetProperty("from").GetProperty("number").GetString()).Should().Equal(SimulatorOptions.DefaultNumber, CallerNumber);
    }

    /// <summary>What is played to one leg is heard by that one until it is stopped.</summary>
    private static async Task PlayAsync(NodeApplication app, SimulatedPhone caller, SimulatedPhone agent)
    {
        (await app.DoAsync("talk")).GetProperty("message").GetString().Should().Be("Talk started");
        await caller.HearsAsync("the only one who hears this");
        (await app.DoAsync("stop-talk")).GetProperty("message").GetString().Should().Be("Talk stopped");
        await app.DoAsync("stream");
        await caller.HearsAsync("/music.mp3");
        await app.DoAsync("stop-stream");
        (await app.DoAsync("keys")).GetProperty("message").GetString().Should().Be("DTMF sent");
        await agent.HearsAsync("12#");
        caller.Heard.Should().OnlyContain(line => line.Outcome != HeardOutcome.Playing, "all has been stopped");
        agent.Heard.Should().NotContain(line => line.Text.Contains("the only one") || line.Source == HeardSource.Stream);
    }

    private static async Task SilenceAsync(RunningPlatform platform, NodeApplication app, SimulatedPhone caller, SimulatedPhone agent)
    {
        await app.DoAsync("mute");
        await platform.LegIsAsync(caller, leg => leg.Muted);
        await caller.SayAsync("Can anybody hear me?");
        await app.DoAsync("unmute");
        await caller.HearsPhoneAsync(agent);
        await caller.SayAsync("And now?");
        await agent.HearsAsync("And now?");
        agent.Heard.Should().NotContain(line => line.Text.Contains("Can anybody hear me?"));

        await app.DoAsync("earmuff");
        await platform.LegIsAsync(caller, leg => leg.Earmuffed);
        await agent.SayAsync("This is a secret.");
        await app.DoAsync("unearmuff");
        await caller.HearsPhoneAsync(agent);
        await agent.SayAsync("This is not.");
        await caller.HearsAsync("This is not.");
        caller.Heard.Should().NotContain(line => line.Text.Contains("This is a secret."));
    }

    /// <summary>The requests about a phone's leg, in order: method, what of the leg, status of the answer.</summary>
    private static IEnumerable<string> RequestsOf(RunningPlatform platform, SimulatedPhone phone) => platform.Platform.Log.After(0)
        .Where(entry => entry.Kind == LogKind.Request && entry.Leg == phone.LastLeg)
        .Select(entry => entry.Text.Replace($"/v1/calls/{phone.LastLeg}/", "").Replace($"/v1/calls/{phone.LastLeg} ", "").Replace("/v1/calls ", ""));

    private static Task<RunningPlatform> StartPlatformAsync() => RunningPlatform.StartAsync(options =>
    {
        options.Speed = 2;
        options.RequestsPerSecond = 1_000;
        options.UnmodifiableFor = TimeSpan.Zero;
    });

    private static async Task<NodeApplication> StartApplicationAsync(RunningPlatform platform, string privateKeyPath)
    {
        var app = await NodeApplication.StartAsync(
            ("API_HOST", platform.Url.AbsoluteUri.TrimEnd('/')),
            ("APPLICATION_ID", RunningPlatform.ApplicationId),
            ("PRIVATE_KEY_PATH", privateKeyPath),
            ("NUMBER", SimulatorOptions.DefaultNumber),
            ("AGENT", AgentNumber));
        (platform.Options.AnswerUrl, platform.Options.EventUrl) = ($"{app.Address}answer", $"{app.Address}event");
        return app;
    }
}
