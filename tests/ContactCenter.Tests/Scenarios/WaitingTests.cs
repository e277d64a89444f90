using ContactCenter.Simulator.Phones;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>Callers who wait hear music, and do not wait for ever.</summary>
public sealed class WaitingTests
{
    [Theory]
    [InlineData("/audio/hold.mp3", "https://contact.test/audio/hold.mp3")]
    [InlineData("https://cdn.example.com/waltz.mp3", "https://cdn.example.com/waltz.mp3")]
    public async Task Music_is_heard_until_the_agent_is_there(string setting, string address)
    {
        await using var world = new ContactCenterWorld(With(("Departments:Sales:HoldMusic", setting)));
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync(address);
        Music(world).Outcome.Should().Be(HeardOutcome.Playing);
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);
        Music(world).Outcome.Should().NotBe(HeardOutcome.Playing);
    }

    [Fact]
    public async Task After_the_longest_wait_the_caller_may_choose_though_an_agent_still_rings()
    {
        await using var world = new ContactCenterWorld(With(
            ("Departments:Sales:LongestWaitSeconds", "20"), ("Departments:Sales:RingSeconds", "120")));
        await world.ChooseAsync('1');
        var since = world.Clock.GetUtcNow();
        await world.Caller.HearsAsync("nobody can take your call");
        (world.Clock.GetUtcNow() - since).Should().BeCloseTo(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(5));
        await world.Sales.EndsAsync();
        await world.Caller.PressAsync('3');
        await world.Caller.EndsAsync();
        await world.RunOutAsync();
        world.NobodyIsLeft();
    }

    [Fact]
    public async Task The_longest_wait_counts_anew_when_the_caller_tries_again()
    {
        await using var world = new ContactCenterWorld(With(
            ("Departments:Sales:LongestWaitSeconds", "20"), ("Departments:Sales:RingSeconds", "120")));
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("nobody can take your call");
        await world.Caller.PressAsync('1');
        var since = world.Clock.GetUtcNow();
        await world.Caller.HearsAsync("nobody can take your call");
        (world.Clock.GetUtcNow() - since).Should().BeCloseTo(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Who_talks_with_an_agent_is_not_torn_away_by_the_longest_wait()
    {
        await using var world = new ContactCenterWorld(With(("Departments:Sales:LongestWaitSeconds", "20")));
        await world.TalkToSalesAsync();
        await world.RunOutAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);
    }

    [Fact]
    public async Task A_caller_who_does_nothing_at_all_is_led_to_an_end()
    {
        await using var world = new ContactCenterWorld(With(
            ("Ivr:Menus:Main:WayOut:End", ""), ("Ivr:Menus:Main:WayOut:Department", "Sales")));
        world.Sales.WhenRung = PhoneBehaviour.NoAnswer;
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.RunOutAsync();
        world.NobodyIsLeft();
    }

    private static HeardLine Music(ContactCenterWorld world) => world.Caller.Heard.Should().ContainSingle(line => line.Source == HeardSource.HoldMusic).Subject;
}
