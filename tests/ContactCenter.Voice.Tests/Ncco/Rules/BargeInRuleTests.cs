namespace ContactCenter.Voice.Tests;

public sealed class BargeInRuleTests
{
    private const string Talk = """{"action":"talk","text":"x"}""";
    private const string TalkOn = """{"action":"talk","text":"x","bargeIn":true}""";
    private const string TalkOff = """{"action":"talk","text":"x","bargeIn":false}""";
    private const string StreamOn = """{"action":"stream","streamUrl":["https://cc.example.com/a.mp3"],"bargeIn":true}""";
    private const string Input = """{"action":"input","type":["dtmf"]}""";
    private const string Wait = """{"action":"wait"}""";
    private const string Rule = "bargeIn must be followed by an input with only talk and stream between";

    [Fact]
    public void An_input_may_follow_at_once() => Faults.Of(TalkOn, Input).Should().BeEmpty();

    [Fact]
    public void Talk_and_stream_may_stand_between() => Faults.Of(StreamOn, Talk, TalkOff, TalkOn, StreamOn, Input, Wait).Should().BeEmpty();

    [Fact]
    public void Without_it_anything_may_follow() => Faults.Of(TalkOff, Wait, Talk).Should().BeEmpty();

    [Fact]
    public void It_is_off_again_after_the_input() => Faults.Of(TalkOn, Input, Talk, Wait).Should().BeEmpty();

    [Fact]
    public void Something_must_follow() => Faults.Of(Wait, TalkOn).Should().Equal($"action 2 (talk): {Rule}; it is followed by none");

    [Fact]
    public void Turning_it_off_does_not_turn_it_off() => Faults.Of(StreamOn, TalkOff).Should().Equal($"action 1 (stream): {Rule}; it is followed by none");

    [Fact]
    public void Nothing_else_may_stand_between() =>
        Faults.Of(TalkOn, Talk, Wait, Input).Should().Equal($"action 1 (talk): {Rule}; it is followed by wait (action 3)");

    [Fact]
    public void Not_even_a_recording_or_an_unknown_action() =>
        Faults.Of(TalkOn, """{"action":"record"}""", Input, TalkOn, """{"action":"sing"}""", Input).Should().Equal(
            $"action 1 (talk): {Rule}; it is followed by record (action 2)",
            $"action 4 (talk): {Rule}; it is followed by sing (action 5)");

    [Fact]
    public void One_run_of_talk_and_stream_has_one_fault() =>
        Faults.Of(Talk, TalkOn, StreamOn, TalkOn, Wait).Should().Equal($"action 2 (talk): {Rule}; it is followed by wait (action 5)");
}
