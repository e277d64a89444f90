using ContactCenter.AfterCall.Delivery;

namespace ContactCenter.Tests.AfterCall.Delivery;

/// <summary>While a target fails one delivery probes it.</summary>
public sealed class TargetStatesTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private readonly TargetStates _states = new();

    [Fact]
    public void Others_wait_until_the_probe_has_looked()
    {
        _states.Failed("crm", probe: 7, Now.AddMinutes(5));

        _states.WaitOf("CRM", 8, Now).Should().BeGreaterThan(TimeSpan.FromMinutes(5));
        _states.WaitOf("crm", 7, Now).Should().Be(TimeSpan.FromMinutes(5));
        _states.WaitOf("crm", 7, Now.AddMinutes(5)).Should().BeNull();
        _states.WaitOf("other", 8, Now).Should().BeNull();
    }

    [Fact]
    public void A_probe_that_has_gone_is_followed_by_another()
    {
        _states.Failed("crm", probe: 7, Now);

        _states.WaitOf("crm", 8, Now.AddSeconds(1)).Should().BeNull();
    }

    [Fact]
    public void When_it_answers_nobody_waits()
    {
        _states.Failed("crm", probe: 7, Now.AddHours(1));
        _states.Answered("crm");

        _states.WaitOf("crm", 8, Now).Should().BeNull();
    }
}
