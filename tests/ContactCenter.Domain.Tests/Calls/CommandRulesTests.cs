namespace ContactCenter.Domain.Tests.Calls;

/// <summary>Under one key a command is decided once.</summary>
public sealed class CommandRulesTests
{
    private static CallCommand.HangUp HangUp(string? key, string by = "sue") => new(by, key);

    [Fact]
    public void The_same_key_again_gets_the_same_decision_and_changes_nothing()
    {
        var call = TestCall.Talking().Is(new CallEvent.Commanded(HangUp("a")));
        var (decided, session) = (call.Last.Command, call.Session);

        call.Is(new CallEvent.Commanded(HangUp("a", by: "tom")));

        call.Last.Command.Should().Be(decided);
        call.Last.Effects.Should().BeEmpty();
        call.Session.Should().BeSameAs(session);
    }

    [Fact]
    public void After_the_end_the_same_key_still_gets_the_decision_of_then() => TestCall.Talking().Is(new CallEvent.Commanded(HangUp("a")))
        .CallerEnds().Is(new CallEvent.Commanded(HangUp("a"))).Last.Command!.Refusal.Should().BeNull();

    [Fact]
    public void Without_a_key_nothing_is_kept_and_it_is_decided_each_time()
    {
        var call = TestCall.Talking().Is(new CallEvent.Commanded(HangUp(key: null)));
        call.Session.Commands.Should().BeEmpty();

        call.Is(new CallEvent.Commanded(HangUp(key: null))).Last.Effects.Should().NotBeEmpty();
    }

    [Fact]
    public void The_newest_fifty_are_kept()
    {
        var call = TestCall.Talking();
        foreach (var key in Enumerable.Range(0, 52))
            call.Is(new CallEvent.Commanded(HangUp($"key-{key}")));

        call.Session.Commands.Select(decision => decision.Command.Key).Should().Equal(Enumerable.Range(2, 50).Select(key => $"key-{key}"));
    }

    [Fact]
    public void Who_asks_under_which_key_makes_no_other_request_of_it() => HangUp("a").AsksSame(HangUp("b", by: "tom")).Should().BeTrue();
}
