using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Calls;

public sealed class InboundCallTests
{
    [Fact]
    public async Task The_caller_hears_the_greeting_and_is_hung_up_at_the_end_of_the_ncco()
    {
        await using var world = new TestWorld();

        var leg = await world.CallAsync("""[{"action":"talk","text":"Welcome to Example Inc."}]""");

        world.Caller.State.Should().Be(PhoneState.InCall);
        await world.Caller.HearsAsync("welcome to example");
        await world.Caller.EndsAsync();
        world.App.Statuses(leg).Should().Equal("started", "ringing", "answered", "completed");
        world.App.Event("completed").Text("disconnected_by").Should().Be("platform");
        world.Caller.Heard.Should().ContainSingle().Which.Outcome.Should().Be(HeardOutcome.Completed);
    }

    [Fact]
    public async Task The_answer_webhook_comes_between_ringing_and_answered()
    {
        await using var world = new TestWorld();

        await world.CallAsync("""[{"action":"talk","text":"Hello"}]""");
        await world.Caller.EndsAsync();

        world.App.Deliveries.Select(delivery => delivery.Text("status") ?? delivery.Path)
            .Should().Equal("started", "ringing", "/answer", "answered", "completed");
    }

    [Theory]
    [InlineData("started")]
    [InlineData("answered")]
    [InlineData("completed")]
    public async Task An_event_looks_like_the_platforms(string status)
    {
        await using var world = new TestWorld();

        await world.CallAsync("""[{"action":"talk","text":"Thank you for calling us today."}]""");
        await world.Caller.EndsAsync();

        Golden.Matches(world.App.Event(status).Body, name: status);
    }

    [Fact]
    public async Task The_answer_webhook_names_the_call_and_its_region()
    {
        await using var world = new TestWorld(options =>
        {
            options.AnswerMethod = "POST";
            options.RegionUrl = "https://api-eu-3.vonage.com";
        });

        await world.CallAsync("""[{"action":"talk","text":"Hello"}]""");

        Golden.Matches(world.App.At("/answer").Single().Body);
    }

    [Fact]
    public async Task The_leg_of_an_inbound_call_has_an_id_of_32_hex_digits()
    {
        await using var world = new TestWorld();

        var leg = await world.CallAsync("""[{"action":"talk","text":"Hello"}]""");

        leg.Should().MatchRegex("^[0-9a-f]{32}$");
        world.Platform.Legs.Should().ContainSingle().Which.Id.Should().Be(leg);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_ends_the_call()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"talk","text":"One sentence. Another sentence that nobody hears."}]""");
        await world.Caller.HearsAsync("One sentence");

        await world.Caller.HangUpAsync();

        world.Caller.State.Should().Be(PhoneState.OnHook);
        world.App.Event("completed").Text("disconnected_by").Should().Be("user");
        world.Caller.Heard.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Text = "One sentence.", Outcome = HeardOutcome.Cut });
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task An_apps_user_is_named_and_brings_custom_data(string method)
    {
        await using var world = new TestWorld(options => options.AnswerMethod = method);
        world.App.On("/answer", """[{"action":"talk","text":"Hi"}]""");

        await world.Platform.AppPhone("ada").DialAsync(TestAccount.Number, new CallContext { CustomData = new() { ["order"] = 17, ["vip"] = true } });

        var answer = world.App.At("/answer").Single();
        (answer.Text("from_user"), answer.Text("from"), answer.Text("custom_data")).Should().Be(("ada", null, """{"order":17,"vip":true}"""));
    }

    [Fact]
    public async Task A_sip_caller_brings_headers()
    {
        await using var world = new TestWorld();
        world.App.On("/answer", """[{"action":"talk","text":"Hello"}]""");

        await world.Platform.SipPhone("sip:ada@example.com")
            .DialAsync(TestAccount.Number, new Dictionary<string, string>(StringComparer.Ordinal) { ["X-Account"] = "A 1&2", ["x-nexmo-trace"] = "7" });

        var answer = world.App.At("/answer").Single();
        answer.Text("from").Should().Be("sip:ada@example.com");
        answer.Text("SipHeader_X-Account").Should().Be("A 1&2");
        answer.Text("SipHeader_x-nexmo-trace").Should().BeNull("it is the platform's own");
        answer.Text("endpoint_type").Should().Be("sip");
    }

    [Fact]
    public async Task An_app_user_calls_by_name()
    {
        await using var world = new TestWorld();
        world.App.On("/answer", """[{"action":"talk","text":"Hello"}]""");

        await world.Platform.AppPhone("ada").DialAsync(TestAccount.Number);

        var answer = world.App.At("/answer").Single();
        answer.Text("from_user").Should().Be("ada");
        answer.Text("from").Should().BeNull();
    }

    [Fact]
    public async Task A_number_of_somebody_else_cannot_be_dialled()
    {
        await using var world = new TestWorld();

        var dial = () => world.Caller.DialAsync("442079460999");

        await dial.Should().ThrowAsync<SimulationException>().WithMessage("*442079460999*none of the account's numbers*");
    }

    [Fact]
    public async Task Waiting_in_vain_says_what_happened_instead()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"talk","text":"Press 1 for sales"}]""");

        var wait = () => world.Caller.HearsAsync("for support");

        (await wait.Should().ThrowAsync<SimulationException>()).Which.Message
            .Should().Contain("447700900000 waited in vain for \"for support\"").And.Contain("Press 1 for sales").And.Contain("completed");
    }

    [Fact]
    public async Task Faster_than_life_the_same_is_heard_in_less_time()
    {
        await using var world = new TestWorld(options => options.Speed = 10);
        var start = world.Clock.GetUtcNow();

        await world.CallAsync("""[{"action":"talk","text":"These are exactly forty-two letters, I say"}]""");
        await world.Caller.EndsAsync();

        (world.Clock.GetUtcNow() - start).Should().Be(TimeSpan.FromSeconds(0.3));
    }
}
