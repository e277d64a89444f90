namespace ContactCenter.Voice.Tests;

public sealed class BargeInRuleTests
{
    private const string Talk = """{"action":"talk","text":"x"}""";
    private const string TalkOn = """{"action":"talk","text":"x","bargeIn":true}""";
    private const string TalkOff = """{"action":"talk","text":"x","bargeIn":false}""";
    private const string StreamOn = """{"action":"stream","streamUrl":["https://cc.example.com/a.mp3"],"bargeIn":true}""";
    private const string Input = """{"action":"input","type":["dtmf"]}""";
    private const string Wait = """{"action":"wait"}""";
    private const string Rule = "bargeIn must be followed by an input with only talk between";
    private const string StreamRule = "bargeIn must be followed by an input with only stream between";

    [Fact]
    public void An_input_may_follow_at_once() => Faults.Of(TalkOn, Input).Should().BeEmpty();

    [Fact]
    public void More_of_its_own_kind_may_stand_between() => Faults.Of(TalkOn, Talk, TalkOff, TalkOn, Input, StreamOn, StreamOn, Input, Wait).Should().BeEmpty();

    [Fact]
    public void The_other_kind_may_not() => Faults.Of(StreamOn, Talk, Input, TalkOn, StreamOn, Input).Should().Equal(
        $"action 1 (stream): {StreamRule}; it is followed by talk (action 2)", $"action 4 (talk): {Rule}; it is followed by stream (action 5)");

    [Fact]
    public void Without_it_anything_may_follow() => Faults.Of(TalkOff, Wait, Talk).Should().BeEmpty();

    [Fact]
    public void It_is_off_again_after_the_input() => Faults.Of(TalkOn, Input, Talk, Wait).Should().BeEmpty();

    [Fact]
    public void Something_must_follow() => Faults.Of(Wait, TalkOn).Should().Equal($"action 2 (talk): {Rule}; it is followed by none");

    [Fact]
    public void Turning_it_off_does_not_turn_it_off() => Faults.Of(TalkOn, TalkOff).Should().Equal($"action 1 (talk): {Rule}; it is followed by none");

    [Fact]
    public void Nothing_else_may_stand_between() =>
        Faults.Of(TalkOn, Talk, Wait, Input).Should().Equal($"action 1 (talk): {Rule}; it is followed by wait (action 3)");

    [Fact]
    public void Not_even_a_recording_or_an_unknown_action() =>
        Faults.Of(TalkOn, """{"action":"record"}""", Input, TalkOn, """{"action":"sing"}""", Input).Should().Equal(
            $"action 1 (talk): {Rule}; it is followed by record (action 2)",
            $"action 4 (talk): {Rule}; it is followed by sing (action 5)");

    [Fact]
    public void One_run_of_a_kind_has_one_fault() =>
        Faults.Of(Talk, TalkOn, Talk, TalkOn, Wait).Should().Equal($"action 2 (talk): {Rule}; it is followed by wait (action 5)");
}
