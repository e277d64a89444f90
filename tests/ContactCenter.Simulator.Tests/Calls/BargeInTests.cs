using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Calls;

public sealed class BargeInTests
{
    private const string Menu = """
        [{"action":"talk","text":"Press 1 for sales. Press 2 for support. Press 3 for everything else.","bargeIn":true},
         {"action":"talk","text":"Or say what you need."},
         {"action":"input","type":["dtmf","speech"],"dtmf":{"maxDigits":1},"eventUrl":["https://app.example.com/input"]}]
        """;

    [Fact]
    public async Task A_key_cuts_the_menu_and_is_the_input()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Menu);
        await world.Caller.HearsAsync("Press 1 for sales");

        await world.Caller.PressAsync('1');

        world.Caller.Heard.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Text = "Press 1 for sales.", Outcome = HeardOutcome.Cut });
        world.App.At("/input").Single().Json.GetProperty("dtmf").GetRawText().Should().Be("""{"digits":"1","timed_out":false}""");
    }

    [Fact]
    public async Task A_talk_that_is_cut_in_a_sentence_shows_as_cut_with_the_words_so_far()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Menu);
        await world.PassAsync(0.5);

        await world.Caller.PressAsync('1');

        world.Caller.Heard.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Text = "Press 1…", Outcome = HeardOutcome.Cut });
    }

    [Fact]
    public async Task Who_hangs_up_in_a_sentence_has_heard_the_words_so_far()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Menu);
        await world.Caller.HearsAsync("Press 1 for sales.");
        await world.PassAsync(0.1);

        await world.Caller.HangUpAsync();
        await world.SettleAsync();

        world.Caller.Heard.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Text = "Press 1 for sales. Press…", Outcome = HeardOutcome.Cut });
    }

    [Fact]
    public async Task Speech_cuts_the_menu_and_is_recognised()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Menu);
        await world.Caller.HearsAsync("Press 2 for support");

        await world.Caller.SayAsync("support please");
        await world.Caller.EndsAsync();

        world.Caller.Heard.Single().Outcome.Should().Be(HeardOutcome.Cut);
        world.App.At("/input").Single().Json.GetProperty("speech").GetProperty("results")[0].GetProperty("text").GetString().Should().Be("support please");
    }

    [Fact]
    public async Task It_stays_on_for_what_is_said_until_the_input()
    {
        await using var world = new TestWorld();
        await world.CallAsync(Menu);
        await world.Caller.HearsAsync("everything else");
        await world.PassAsync(0.1);

        await world.Caller.PressAsync('2');

        world.App.At("/input").Should().ContainSingle();
        world.Caller.Heard.Select(line => line.Outcome).Should().Equal(HeardOutcome.Completed, HeardOutcome.Cut);
        world.Caller.Heard[1].Text.Should().Be("Or…");
    }

    [Fact]
    public async Task Keys_beyond_the_first_that_cut_the_talk_belong_to_the_input_too()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"talk","text":"Your account number, please.","bargeIn":true},{"action":"input","dtmf":{"maxDigits":"""
            + """4},"eventUrl":["https://app.example.com/input"]}]""");

        await world.Caller.PressAsync("1234");

        world.App.At("/input").Single().Json.GetProperty("dtmf").GetProperty("digits").GetString().Should().Be("1234");
    }

    [Fact]
    public async Task A_stream_that_plays_for_ever_ends_with_a_key()
    {
        await using var world = new TestWorld();
        await world.CallAsync("""[{"action":"stream","streamUrl":["https://app.example.com/menu.mp3"],"loop":0,"bargeIn":true},{"action":"input","dtmf":"""
            + """{"maxDigits":1},"eventUrl":["https://app.example.com/input"]}]""");
        await world.PassAsync(12);

        await world.Caller.PressAsync('9');

        world.App.At("/input").Should().ContainSingle();
        world.Caller.Heard.Select(line => line.Outcome).Should().Equal(HeardOutcome.Completed, HeardOutcome.Completed, HeardOutcome.Cut);
        world.Caller.Heard.Should().OnlyContain(line => line.Source == HeardSource.Stream && line.Text == "https://app.example.com/menu.mp3");
    }
}
