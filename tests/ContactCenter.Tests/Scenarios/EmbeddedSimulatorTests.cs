using System.Net;
using ContactCenter.Simulator.Logging;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Scenarios;

/// <summary>The simulator inside the server is told by the settings what the one of its own is told, and does it.</summary>
public sealed class EmbeddedSimulatorTests
{
    [Fact]
    public async Task A_fault_of_the_settings_strikes_and_the_call_survives_it()
    {
        await using var server = await EmbeddedServer.StartAsync(
            ("Simulator:Faults:0:Kind", "RequestRefused"),
            ("Simulator:Faults:0:On", "create"),
            ("Simulator:Faults:0:Status", "429"),
            ("Simulator:Faults:0:Next", "2"));

        await ReachSurveyAsync(server);

        Lines(server, LogKind.Fault).Should().Equal("RequestRefused: POST, create", "RequestRefused: POST, create");
        Lines(server, LogKind.Request).Where(line => line.StartsWith("POST", StringComparison.Ordinal)).Should()
            .Equal("POST /v1/calls 429", "POST /v1/calls 429", "POST /v1/calls 201");
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/simulator", HttpStatusCode.OK)]
    [InlineData("/simulator/scores", HttpStatusCode.OK)]
    [InlineData("/simulator/api/state", HttpStatusCode.OK)]
    public async Task HEAD_is_answered_wherever_a_page_may_GET(string path, HttpStatusCode status)
    {
        await using var server = await EmbeddedServer.StartAsync();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Head, path) { Headers = { { "Accept", "text/html, */*" } } };

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task A_call_that_lives_in_another_region_is_asked_for_there()
    {
        await using var server = await EmbeddedServer.StartAsync(("Simulator:Faults:0:Kind", "RegionSplit"));

        await ReachSurveyAsync(server);

        Lines(server, LogKind.Fault).Should().Equal("RegionSplit: leg");
        Lines(server, LogKind.Request).Should().HaveCountGreaterThan(1).And.NotContain(line => line.EndsWith(" 404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unspecified_point_is_as_the_settings_say()
    {
        await using var server = await EmbeddedServer.StartAsync(
            ("Simulator:Unspecified:EventsHaveDirection", "false"), ("Simulator:Phones:0", "447700900077"));

        await ReachSurveyAsync(server);

        server.Platform.Log.After(0).Where(entry => entry.Kind == LogKind.Webhook && entry.Detail is not null).Should()
            .HaveCountGreaterThan(5).And.NotContain(entry => entry.Detail!.Contains("\"direction\""));
        server.Platform.Options.Phones.Should().ContainSingle().Which.Number.Should().Be("447700900077");
    }

    [Fact]
    public async Task Every_number_with_a_menu_can_be_dialled()
    {
        await using var server = await EmbeddedServer.StartAsync(
            ("Ivr:Numbers:+44 20 7946 0001:Menu", "Shop"),
            ("Ivr:Numbers:442079460000:Menu", "Main"),
            ("Ivr:Menus:Shop:Prompt", "This is the shop. Press 1."),
            ("Ivr:Menus:Shop:Options:1:Department", "Support"));

        server.Platform.Options.Numbers.Should().Equal("442079460000", "442079460001");
        await server.Platform.Phone("447700900000").DialAsync("442079460001");
        await server.Platform.Phone("447700900000").HearsAsync("This is the shop");
    }

    private static async Task ReachSurveyAsync(EmbeddedServer server)
    {
        var (caller, agent) = (server.Platform.Phone("447700900000"), server.Platform.Phone("447700900101"));
        await caller.DialAsync(server.Platform.Options.Numbers[0]);
        await caller.HearsAsync("Press 1");
        await caller.PressAsync('1');
        await agent.AnswerAsync();
        await caller.HearsPhoneAsync(agent);
        await agent.HangUpAsync();
        await caller.HearsAsync("How satisfied were you");
    }

    private static IEnumerable<string> Lines(EmbeddedServer server, LogKind kind) =>
        server.Platform.Log.After(0).Where(entry => entry.Kind == kind).Select(entry => entry.Text);
}
