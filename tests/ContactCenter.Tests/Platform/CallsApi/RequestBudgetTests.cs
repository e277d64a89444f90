using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Tests.Platform.CallsApi;

/// <summary>One budget for all requests: the limits are never exceeded, callers come first, and nobody starves.</summary>
public sealed class RequestBudgetTests : IDisposable
{
    private readonly TestClock _clock = new();
    private readonly RequestBudget _budget;
    private readonly List<(string Who, DateTimeOffset At)> _granted = [];

    public RequestBudgetTests() => _budget = new(3, 15, _clock);

    public void Dispose() => _budget.Dispose();

    [Fact]
    public void Creations_and_other_requests_have_limits_of_their_own()
    {
        for (var i = 0; i < 20; i++)
        {
            Ask("creation", RequestBudget.Creations, 1);
            Ask("other", RequestBudget.Others, 1);
        }

        _granted.Count(one => one.Who == "creation").Should().Be(3);
        _granted.Count(one => one.Who == "other").Should().Be(15);
    }

    [Fact]
    public void Those_who_share_a_permit_start_together_and_it_counts_once()
    {
        Ask("first", RequestBudget.Others, 1, count: 15);
        Ask("search", RequestBudget.Others, 3, count: 64, isShared: true);
        Ask("lookUp", RequestBudget.Others, 3, count: 3);
        Ask("search", RequestBudget.Others, 3, isShared: true);

        Run(TimeSpan.FromSeconds(3));

        _granted.Skip(15).Select(one => one.Who).Should().Equal([.. Enumerable.Repeat("search", 65), .. Enumerable.Repeat("lookUp", 3)]);
        _granted.Skip(15).Select(one => one.At).Distinct().Should().ContainSingle("four permits were free at once");
        _budget.WaitingSince.Should().BeNull();
    }

    [Fact]
    public void Callers_come_before_hang_ups_and_these_before_look_ups_and_lists_but_for_one_permit_in_ten()
    {
        Ask("first", RequestBudget.Others, 1, count: 15);
        Ask("list", RequestBudget.Others, 4, count: 30);
        Ask("lookUp", RequestBudget.Others, 3, count: 30);
        Ask("hangUp", RequestBudget.Others, 2, count: 30);
        Ask("caller", RequestBudget.Others, 1, count: 10);

        Run(TimeSpan.FromSeconds(30));

        var order = _granted.Skip(15).Select(one => one.Who).ToList();
        order.Should().HaveCount(100);
        order[..44].Where(who => who is "caller" or "hangUp").Should().HaveCount(40, "the urgent ones are through");
        order[..44].Count(who => who is "lookUp").Should().Be(4, "one in ten is not urgent");
        order[..44].Where(who => who is "caller" or "hangUp").Should().Equal([.. Enumerable.Repeat("caller", 10), .. Enumerable.Repeat("hangUp", 30)]);
        MostInASecond().Should().Be(15);
    }

    [Fact]
    public void While_the_platform_answers_nothing_one_look_up_asks_now_and_then_and_callers_go_on()
    {
        Ask("caller", RequestBudget.Others, 1, count: 15);
        Ask("lookUp", RequestBudget.Others, 3, count: 50);
        _budget.Missed().Should().BeFalse();
        _budget.Missed().Should().BeFalse();
        _budget.Missed().Should().BeTrue("three in a row");
        _budget.Missed().Should().BeFalse("it is told");
        Ask("list", RequestBudget.Others, 4, count: 50);

        Run(TimeSpan.FromSeconds(30));

        var asked = _granted.Where(one => one.Who == "lookUp").Select(one => one.At).ToList();
        asked.Should().HaveCountLessThan(10).And.HaveCountGreaterThan(5, "it is found out soon that the platform is back");
        asked.Zip(asked.Skip(1), (one, next) => next - one).Should().OnlyContain(pause => pause <= TimeSpan.FromSeconds(6));
        _budget.WaitingSince.Should().BeNull("nobody is late because of us");
        Ask("caller", RequestBudget.Others, 1);
        _granted[^1].Who.Should().Be("caller");

        _budget.IsOutage.Should().BeTrue();
        _budget.Answered().Should().BeTrue();
        _budget.Answered().Should().BeFalse();
        Run(TimeSpan.FromSeconds(10));
        _granted.Should().HaveCount(16 + 100, "all have asked");
        MostInASecond().Should().Be(15);
    }

    [Fact]
    public void A_permit_that_is_not_used_goes_to_the_next_at_once()
    {
        Ask("refuses", RequestBudget.Creations, 1, count: 10, uses: false);
        Ask("takes", RequestBudget.Creations, 1, count: 3);

        _granted.Count(one => one.Who == "takes").Should().Be(3);
    }

    [Fact]
    public void A_permit_that_is_given_back_is_handed_out_again()
    {
        Ask("first", RequestBudget.Creations, 1, count: 4);
        _granted.Should().HaveCount(3);

        _budget.GiveBack(new(RequestBudget.Creations, 1), _granted[0].At);

        _granted.Should().HaveCount(4);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_costs_no_permit()
    {
        Ask("first", RequestBudget.Creations, 1, count: 3);
        using var gone = new CancellationTokenSource();
        var waiting = _budget.AcquireAsync(new(RequestBudget.Creations, 1), gone.Token);
        Ask("next", RequestBudget.Creations, 1, count: 3);
        await gone.CancelAsync();

        Run(TimeSpan.FromSeconds(1.05));

        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>();
        _granted.Count(one => one.Who == "next").Should().Be(3);
    }

    [Fact]
    public void It_tells_since_when_items_wait_and_nothing_of_questions_that_nobody_is_late_for()
    {
        Ask("first", RequestBudget.Creations, 1, count: 3);
        _budget.WaitingSince.Should().BeNull();
        _ = _budget.AcquireAsync(new(RequestBudget.Creations, 4), CancellationToken.None);
        _budget.WaitingSince.Should().BeNull();

        Ask("late", RequestBudget.Creations, 2);

        _budget.WaitingSince.Should().Be(_clock.GetUtcNow());
    }

    private void Ask(string who, int limit, int priority, int count = 1, bool uses = true, bool isShared = false)
    {
        for (var i = 0; i < count; i++)
        {
            _budget.Request(new(limit, priority) { IsShared = isShared }, _clock.GetUtcNow(), at =>
            {
                if (uses)
                    _granted.Add((who, at));
                return uses;
            });
        }
    }

    private void Run(TimeSpan time)
    {
        var end = _clock.GetUtcNow() + time;
        while (_clock.FireNext(end))
        {
        }

        _clock.Advance(end - _clock.GetUtcNow());
    }

    private int MostInASecond() => _granted.Max(first => _granted.Count(one => one.At >= first.At && one.At < first.At.AddSeconds(1)));
}
