using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Unspecified;

/// <summary>An action, or a request, says how events are sent, and not where to.</summary>
public sealed class EventMethodTests
{
    [Theory]
    [InlineData(false, "GET")]
    [InlineData(true, "POST")]
    public async Task The_default_address_may_be_asked_as_the_action_says(bool needsUrl, string method)
    {
        await using var world = WorldWith(needsUrl);

        await world.CallAsync(
            """
            [{"action":"input","type":["dtmf"],"eventMethod":"GET"},
             {"action":"record","timeOut":3,"transcription":{"eventMethod":"GET"}},
             {"action":"record","timeOut":3,"eventMethod":"GET","transcription":{"eventMethod":"POST"}}]
            """);
        await world.Caller.EndsAsync();

        string[] kinds = ["dtmf", "recording_url", "transcription_url"];
        world.App.At("/event").Where(delivery => kinds.Any(kind => delivery.Text(kind) is not null)).Select(delivery => delivery.Method)
            .Should().Equal(method, "POST", method, method, "POST");
    }

    [Theory]
    [InlineData(false, "GET")]
    [InlineData(true, "POST")]
    public async Task Events_of_a_leg_may_be_sent_as_its_creation_or_connect_says(bool needsUrl, string method)
    {
        await using var world = WorldWith(needsUrl);
        world.Agent.WhenRung = PhoneBehaviour.Busy;

        var created = await world.CreateAsync("""[{"action":"wait"}]""", ""","event_method":"GET" """);
        await world.PassAsync(2);
        await world.CallAsync($$"""[{"action":"connect","endpoint":[{"type":"phone","number":"{{TestAccount.Agent}}"}],"eventMethod":"GET"}]""");
        await world.Caller.EndsAsync();

        var busy = world.App.At("/event").Where(delivery => delivery.Text("status") == "busy").ToList();
        busy.Select(delivery => delivery.Method).Should().Equal(method, method);
        busy[0].Text("uuid").Should().Be(created);
        world.App.At("/event").Where(delivery => delivery.Text("direction") == "inbound").Select(delivery => delivery.Method).Should().AllBe("POST");
    }

    [Fact]
    public async Task An_address_of_its_own_is_asked_by_post_whatever_the_default_one_is_asked_by()
    {
        await using var world = new TestWorld(options => options.EventMethod = "GET");

        await world.CallAsync("""[{"action":"input","type":["dtmf"],"eventUrl":["https://app.example.com/input"]}]""");
        await world.Caller.EndsAsync();

        world.App.At("/input").Single().Method.Should().Be("POST");
    }

    private static TestWorld WorldWith(bool needsUrl) => new(options => options.Unspecified.EventMethodNeedsUrl = needsUrl);
}
