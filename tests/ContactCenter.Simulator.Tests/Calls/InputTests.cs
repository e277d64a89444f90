using System.Text.Json;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Calls;

public sealed class InputTests
{
    private const string Thanks = """[{"action":"talk","text":"Thanks"}]""";

    [Fact]
    public async Task Enough_keys_end_the_input_and_the_answer_replaces_the_rest()
    {
        await using var world = new TestWorld();
        world.App.On("/input", Thanks);
        await world.CallAsync(Input("""{"type":["dtmf"],"dtmf":{"maxDigits":2}}""", """,{"action":"talk","text":"The rest"}"""));

        await world.Caller.PressAsync("42");
        await world.Caller.EndsAsync();

        Golden.Matches(world.App.At("/input").Single().Body);
        world.Caller.Heard.Select(line => line.Text).Should().Equal("Thanks");
    }

    [Theory]
    [InlineData("1", "1", true)]
    [InlineData("12#", "12", false)]
    [InlineData("#", null, false)]
    [InlineData("", null, true)]
    public async Task Silence_or_the_hash_ends_the_input(string pressed, string? digits, bool timedOut)
    {
        await using var world = new TestWorld();
        world.App.On("/input", Thanks);
        await world.CallAsync(Input("""{"type":["dtmf"],"dtmf":{"timeOut":3,"submitOnHash":true}}"""));

        await world.Caller.PressAsync(pressed);
        await world.Caller.HearsAsync("Thanks");

        var dtmf = world.App.At("/input").Single().Json.GetProperty("dtmf");
        dtmf.GetProperty("digits").GetString().Should().Be(digits);
        dtmf.GetProperty("timed_out").GetBoolean().Should().Be(timedOut);
    }

    [Fact]
    public async Task Silence_counts_from_the_last_key()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Input("""{"type":["dtmf"],"dtmf":{"timeOut":3}}"""));

        await world.PassAsync(2.9);
        await world.Caller.PressAsync('7');
        await world.PassAsync(2.9);
        world.App.At("/input").Should().BeEmpty();
        await world.PassAsync(0.1);

        world.App.At("/input").Should().ContainSingle();
    }

    [Fact]
    public async Task Speech_ends_with_silence()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Input("""{"type":["speech"],"speech":{"endOnSilence":1}}"""));

        await world.Caller.SayAsync("sales please", 0.9405);
        await world.Caller.EndsAsync();

        Golden.Matches(world.App.At("/input").Single().Body);
    }

    [Fact]
    public async Task Nobody_speaks_in_time()
    {
        await using var world = new TestWorld();
        var start = world.Clock.GetUtcNow();
        await world.CallAsync(Input("""{"type":["speech"],"speech":{"startTimeout":5}}"""));

        await world.Caller.EndsAsync();

        world.App.At("/input").Single().Json.GetProperty("speech").GetRawText().Should().Be("""{"timeout_reason":"start_timeout","results":[]}""");
        (world.Clock.GetUtcNow() - start).Should().Be(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Who_never_stops_speaking_is_stopped()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Input("""{"type":["speech"],"speech":{"maxDuration":3}}"""));

        await world.Caller.SayAsync("this sentence takes considerably longer than three seconds to be spoken");
        await world.PassAsync(3);

        world.App.At("/input").Single().Json.GetProperty("speech").GetProperty("timeout_reason").GetString().Should().Be("max_duration");
    }

    [Fact]
    public async Task Two_utterances_with_a_short_pause_are_one_speech()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Input("""{"type":["speech"],"speech":{"endOnSilence":2}}"""));

        await world.Caller.SayAsync("sales", 0.9);
        await world.PassAsync(2);
        await world.Caller.SayAsync("no, support", 0.6);
        await world.Caller.EndsAsync();

        world.App.At("/input").Single().Json.GetProperty("speech").GetProperty("results").GetRawText()
            .Should().Be("""[{"confidence":"0.6","text":"sales no, support"}]""");
    }

    [Fact]
    public async Task A_key_overrides_speech_when_both_are_on()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Input("""{"type":["dtmf","speech"],"dtmf":{"maxDigits":1}}"""));

        await world.Caller.SayAsync("sa");
        await world.Caller.PressAsync('1');

        Golden.Matches(world.App.At("/input").Single().Body);
    }

    [Fact]
    public async Task Speech_wins_when_no_key_is_pressed()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Input("""{"type":["dtmf","speech"],"dtmf":{"timeOut":1}}"""));

        await world.PassAsync(4);
        await world.Caller.SayAsync("support");
        await world.Caller.EndsAsync();

        var input = world.App.At("/input").Single().Json;
        input.GetProperty("dtmf").GetRawText().Should().Be("""{"digits":null,"timed_out":false}""");
        input.GetProperty("speech").GetProperty("results")[0].GetProperty("text").GetString().Should().Be("support");
    }

    [Fact]
    public async Task Each_key_of_an_asynchronous_input_is_posted_while_the_ncco_goes_on()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"input","type":["dtmf"],"mode":"asynchronous","eventUrl":["https://app.example.com/keys"]},"""
            + """{"action":"talk","text":"Now press what you like."},{"action":"wait"}]""");

        await world.Caller.PressAsync("1*");
        await world.Caller.HearsAsync("what you like");
        await world.Caller.PressAsync('#');

        world.App.At("/keys").Select(key => key.Json.GetProperty("dtmf").GetProperty("digits").GetString()).Should().Equal("1", "*", "#");
    }

    [Fact]
    public async Task An_empty_answer_goes_on_with_the_next_action()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Input("""{"type":["dtmf"],"dtmf":{"timeOut":0}}""", """,{"action":"talk","text":"We did not get that."}"""));

        await world.Caller.HearsAsync("did not get that");
    }

    [Fact]
    public async Task Saved_audio_can_be_fetched()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Input("""{"type":["speech"],"speech":{"saveAudio":true}}"""));
        await world.Caller.SayAsync("hello");
        await world.Caller.EndsAsync();

        var url = world.App.At("/input").Single().Json.GetProperty("speech").GetProperty("recording_url").GetString()!;

        (await world.SendAsync(HttpMethod.Get, new Uri(url).AbsolutePath)).Type.Should().Be("audio/wav");
    }

    [Fact]
    public async Task Without_an_address_of_its_own_the_input_goes_to_the_legs_events_by_get_as_json_text()
    {
        await using var world = new TestWorld(options => options.EventMethod = "GET");
        await world.CallAsync("""[{"action":"input","type":["dtmf"],"dtmf":{"maxDigits":1}}]""");

        await world.Caller.PressAsync('3');

        var input = world.App.At("/event").Single(delivery => delivery.Text("dtmf") is not null);
        JsonElement.Parse(input.Text("dtmf")!).GetProperty("digits").GetString().Should().Be("3");
        input.Method.Should().Be("GET");
    }

    [Fact]
    public async Task A_key_that_nobody_listens_to_is_lost()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"talk","text":"First sentence. Second sentence."},{"action":"input","dtmf":{"maxDigits":1,"timeOut":"""
            + """2},"eventUrl":["https://app.example.com/input"]}]""");
        await world.Caller.HearsAsync("First sentence");

        await world.Caller.PressAsync('1');
        await world.Caller.EndsAsync();

        world.Caller.Heard.Single().Outcome.Should().Be(HeardOutcome.Completed);
        world.App.At("/input").Single().Json.GetProperty("dtmf").GetProperty("digits").ValueKind.Should().Be(JsonValueKind.Null);
    }

    private static string Input(string settings, string rest = "") =>
        $$"""[{"action":"input","eventUrl":["https://app.example.com/input"],{{settings[1..]}}{{rest}}]""";
}
