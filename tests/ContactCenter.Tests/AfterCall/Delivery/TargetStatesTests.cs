using ContactCenter.AfterCall.Delivery;

namespace ContactCenter.Tests.AfterCall.Delivery;

/// <summary>While a target fails one delivery probes it; one that it may fail at alone does so a few times, and then another.</summary>
public sealed class TargetStatesTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private readonly TargetStates _states = new();

    [Fact]
    public void Others_wait_until_the_probe_has_looked()
    {
        _states.Failed("crm", Probe(7, Now.AddMinutes(5)));

        _states.WaitOf("CRM", 8, Now).Should().BeGreaterThan(TimeSpan.FromMinutes(5));
        _states.WaitOf("crm", 7, Now).Should().Be(TimeSpan.FromMinutes(5));
        _states.WaitOf("crm", 7, Now.AddMinutes(5)).Should().BeNull();
        _states.WaitOf("other", 8, Now).Should().BeNull();
    }

    [Fact]
    public void A_probe_that_has_gone_is_followed_by_another()
    {
        _states.Failed("crm", Probe(7, next: null));

        _states.WaitOf("crm", 8, Now.AddSeconds(1)).Should().BeNull();
    }

    [Fact]
    public void When_it_answers_nobody_waits()
    {
        _states.Failed("crm", Probe(7, Now.AddHours(1)));
        _states.Answered("crm", isTriedAgain: false, 7);

        _states.WaitOf("crm", 8, Now).Should().BeNull();
    }

    [Fact]
    public void Where_nobody_answers_at_all_the_same_one_looks()
    {
        for (var i = 0; i < 10; i++)
            _states.Failed("crm", Probe(7, Now.AddMinutes(5)));

        _states.WaitOf("crm", 7, Now.AddMinutes(5)).Should().BeNull();
        _states.WaitOf("crm", 8, Now.AddMinutes(5)).Should().NotBeNull();
    }

    [Fact]
    public void After_three_failures_that_may_be_of_its_body_another_goes_first()
    {
        FailAtBody(7, times: 3);

        _states.WaitOf("crm", 8, Now.AddMinutes(5)).Should().BeNull();
        _states.WaitOf("crm", 7, Now.AddMinutes(5)).Should().Be(TimeSpan.FromSeconds(1), "where nobody else waits, it is tried itself");
        _states.IsFailing("crm").Should().BeTrue();
    }

    [Fact]
    public void One_that_was_passed_over_holds_nobody_up_when_others_were_taken()
    {
        FailAtBody(7, times: 3);
        _states.Answered("crm", isTriedAgain: false, 8);

        FailAtBody(7, times: 1);

        _states.IsFailing("crm").Should().BeFalse();
        _states.WaitOf("crm", 9, Now).Should().BeNull();
    }

    [Fact]
    public void Where_all_fail_it_is_looked_more_and_more_rarely()
    {
        var longest = TimeSpan.Zero;
        for (var number = 1; number <= 12; number++)
        {
            FailAtBody(number, times: 3);
            var wait = _states.WaitOf("crm", 100, Now)!.Value;
            wait.Should().BeGreaterThanOrEqualTo(longest);
            longest = wait;
        }

        longest.Should().Be(TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData("serverError", 500, true)]
    [InlineData("serverError", 503, true)]
    [InlineData("timedOut", null, true)]
    [InlineData("noConnection", null, false)]
    [InlineData("unauthorized", 401, false)]
    [InlineData("tooMany", 429, false)]
    public void What_may_be_of_one_body_is_an_answer_that_the_target_has_failed_or_none_in_time(string error, int? status, bool isOfBody) =>
        new DeliveryOutcome(error) { Status = status, IsOfTarget = true }.MayBeOfBody.Should().Be(isOfBody);

    private static FailedProbe Probe(long number, DateTimeOffset? next) => new(number, Now, next, MayBeOfBody: false);

    private void FailAtBody(long number, int times)
    {
        for (var i = 0; i < times; i++)
            _states.Failed("crm", new(number, Now, Now.AddMinutes(5), MayBeOfBody: true));
    }
}
