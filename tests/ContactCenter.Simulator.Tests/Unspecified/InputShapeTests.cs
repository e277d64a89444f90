using System.Text.Json;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.Tests.Unspecified;

public sealed class InputShapeTests
{
    private const string Keys = """[{"action":"input","type":["dtmf"],"dtmf":{"maxDigits":1},"eventUrl":["https://app.example.com/input"]}]""";
    private const string Speech = """[{"action":"input","type":["speech"],"eventUrl":["https://app.example.com/input"]}]""";

    [Theory]
    [InlineData(AbsentDigits.Null, """{"digits":null,"timed_out":true}""")]
    [InlineData(AbsentDigits.Empty, """{"digits":"","timed_out":true}""")]
    [InlineData(AbsentDigits.Missing, null)]
    public async Task No_keys_are_told_in_one_of_three_ways(AbsentDigits absent, string? dtmf)
    {
        await using var world = new TestWorld(options => options.Unspecified.DigitsWhenNone = absent);

        await world.CallAsync(Keys);
        await world.Caller.EndsAsync();

        var body = Input(world);
        (body.TryGetProperty("dtmf", out var told) ? told.GetRawText() : null).Should().Be(dtmf);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Enough_keys_may_have_timed_out_all_the_same(bool always)
    {
        await using var world = new TestWorld(options => options.Unspecified.DigitsAlwaysTimedOut = always);
        await world.CallAsync(Keys);

        await world.Caller.PressAsync('1');

        Input(world).GetProperty("dtmf").GetProperty("timed_out").GetBoolean().Should().Be(always);
    }

    [Theory]
    [InlineData(AbsentSpeech.NoResults, """{"results":[]}""")]
    [InlineData(AbsentSpeech.Error, """{"error":"Speech was not enabled"}""")]
    [InlineData(AbsentSpeech.Empty, "{}")]
    public async Task Speech_that_was_not_asked_for_is_told_in_one_of_three_ways(AbsentSpeech absent, string speech)
    {
        await using var world = new TestWorld(options => options.Unspecified.SpeechWhenOff = absent);
        await world.CallAsync(Keys);

        await world.Caller.PressAsync('1');

        Input(world).GetProperty("speech").GetRawText().Should().Be(speech);
    }

    [Theory]
    [InlineData(false, "\"0.92\"")]
    [InlineData(true, "0.92")]
    public async Task Confidence_is_text_or_a_number(bool asNumber, string confidence)
    {
        await using var world = new TestWorld(options => options.Unspecified.ConfidenceAsNumber = asNumber);
        await world.CallAsync(Speech);

        await world.Caller.SayAsync("sales");
        await world.Caller.EndsAsync();

        Input(world).GetProperty("speech").GetProperty("results")[0].GetProperty("confidence").GetRawText().Should().Be(confidence);
    }

    private static JsonElement Input(TestWorld world) => world.App.At("/input").Single().Json;
}
