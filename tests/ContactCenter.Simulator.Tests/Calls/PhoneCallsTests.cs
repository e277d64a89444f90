using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Calls;

/// <summary>A phone knows its calls: with whom, and who ended them or why they failed.</summary>
public sealed class PhoneCallsTests
{
    private const string Wait = """[{"action":"wait"}]""";
    private const string Connect = """[{"action":"connect","from":"442079460000","endpoint":[{"type":"phone","number":"447700900101"}]}]""";

    [Fact]
    public async Task Who_hangs_up_is_named()
    {
        await using var world = await WebWorld.StartAsync();
        world.App.On("/answer", Wait);
        var phone = world.Platform.Phone(TestAccount.Caller);
        phone.Name = "Ada";
        await phone.DialAsync(TestAccount.Number);
        await phone.HangUpAsync();

        var call = phone.Calls.Should().ContainSingle().Subject;
        call.Should().BeEquivalentTo(new { IsDialled = true, Other = TestAccount.Number, Ending = "Ada hung up.", HasFailed = false, Leg = phone.LastLeg });
        call.AnsweredAt.Should().NotBeNull();
        call.EndedAt.Should().BeOnOrAfter(call.AnsweredAt!.Value);
    }

    [Fact]
    public async Task A_connected_partner_who_hangs_up_is_told()
    {
        await using var world = await WebWorld.StartAsync();
        world.App.On("/answer", Connect);
        var (caller, agent) = (world.Platform.Phone(TestAccount.Caller), world.Platform.Phone(TestAccount.Agent));
        await caller.DialAsync(TestAccount.Number);
        await agent.AnswerAsync();
        await agent.HangUpAsync();
        await caller.EndsAsync();

        agent.Calls.Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { IsDialled = false, Other = TestAccount.Number, Ending = $"{TestAccount.Agent} hung up.", HasFailed = false });
        caller.Calls.Should().ContainSingle().Which.Ending.Should().Be($"{TestAccount.Agent} hung up.");
    }

    [Fact]
    public async Task The_end_of_the_ncco_is_told()
    {
        await using var world = await WebWorld.StartAsync();
        world.App.On("/answer", """[{"action":"talk","text":"Goodbye."}]""");
        var caller = world.Platform.Phone(TestAccount.Caller);
        await caller.DialAsync(TestAccount.Number);
        await caller.EndsAsync();

        caller.Calls.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Ending = "The application's NCCO came to its end.", HasFailed = false });
    }

    [Theory]
    [InlineData(PhoneBehaviour.Busy, "447700900101 was busy.", false)]
    [InlineData(PhoneBehaviour.Decline, "447700900101 declined.", false)]
    [InlineData(PhoneBehaviour.NoAnswer, "Nobody answered.", false)]
    [InlineData(PhoneBehaviour.Unavailable, "447700900101 was switched off or away.", false)]
    [InlineData(PhoneBehaviour.Unreachable, "No way leads to 447700900101.", true)]
    [InlineData(PhoneBehaviour.InvalidNumber, "There is no such number.", true)]
    public async Task Why_a_phone_was_not_reached_is_told(PhoneBehaviour behaviour, string ending, bool hasFailed)
    {
        await using var world = await WebWorld.StartAsync();
        world.App.On("/answer", Connect);
        var agent = world.Platform.Phone(TestAccount.Agent);
        agent.WhenRung = behaviour;
        await world.Platform.Phone(TestAccount.Caller).DialAsync(TestAccount.Number);
        await world.Platform.Phone(TestAccount.Caller).EndsAsync();

        agent.Calls.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Ending = ending, HasFailed = hasFailed, AnsweredAt = (DateTimeOffset?)null });
    }

    [Fact]
    public async Task An_application_that_fails_is_the_reason()
    {
        await using var world = await WebWorld.StartAsync();
        world.App.On("/answer", "[{\"action\":\"tlak\"}]");
        var caller = world.Platform.Phone(TestAccount.Caller);
        await caller.DialAsync(TestAccount.Number);

        var call = caller.Calls.Should().ContainSingle().Subject;
        call.HasFailed.Should().BeTrue();
        call.Ending.Should().StartWith("The application's NCCO is refused: ").And.Contain("tlak").And.Be(call.ApplicationFault);
    }

    [Fact]
    public async Task Only_the_latest_calls_are_kept()
    {
        await using var world = await WebWorld.StartAsync();
        world.App.On("/answer", Wait);
        var caller = world.Platform.Phone(TestAccount.Caller);
        for (var call = 0; call < 25; call++)
        {
            await caller.DialAsync(TestAccount.Number);
            await caller.HangUpAsync();
        }

        caller.Calls.Should().HaveCount(20).And.OnlyContain(call => call.EndedAt != null);
        caller.Calls[^1].Leg.Should().Be(caller.LastLeg);
    }
}
