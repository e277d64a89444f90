using ContactCenter.Calls.Reconciliation;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Voice.CallControl;

namespace ContactCenter.Tests.Calls.Reconciliation;

public sealed class LegSearchTests : IDisposable
{
    private static readonly Uri Region = new("https://api-eu-3.vonage.test/");

    private readonly TestClock _clock = new();
    private readonly ListedLegs _platform;
    private readonly LegSearch _search;
    private readonly RequestBudget _budget;

    public LegSearchTests()
    {
        _platform = new(_clock);
        _search = new(_platform, _budget = new(3, 100_000, _clock));
    }

    public void Dispose() => _budget.Dispose();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(99, 1)]
    [InlineData(100, 2)]
    [InlineData(4_321, 44)]
    public async Task A_leg_is_found_behind_however_many_others(int others, int pages)
    {
        Add(others);
        _platform.Add("ours", "ringing");

        var reply = await FindAsync("ours");

        reply.Should().BeEquivalentTo(new { Outcome = ApiOutcome.Accepted, Value = new { Leg = new Voice.LegId("ours") } });
        _platform.Questions.Should().HaveCount(pages);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(100, 2)]
    [InlineData(20_000, 100)]
    public async Task A_leg_that_is_nowhere_is_not_looked_for_without_end(int others, int pages)
    {
        Add(others);

        var reply = await FindAsync("ours");

        reply.Should().BeEquivalentTo(new { Outcome = ApiOutcome.Accepted, Value = (CallRecord?)null });
        _platform.Questions.Should().HaveCount(pages);
    }

    [Fact]
    public async Task Those_who_ask_while_the_list_is_read_share_the_next_reading()
    {
        Add(150);
        for (var i = 0; i < 20; i++)
            _platform.Add($"ours-{i}", "ringing");
        _platform.IsHeld = true;

        var first = FindAsync("ours-0");
        var others = Enumerable.Range(1, 20).Select(i => FindAsync($"ours-{i}")).ToList();
        _platform.IsHeld = false;

        (await first).Value!.Leg.Value.Should().Be("ours-0");
        (await Task.WhenAll(others)).Select(reply => reply.Value?.Leg.Value).Should().Equal([.. Enumerable.Range(1, 19).Select(i => $"ours-{i}"), null]);
        _platform.Asked.Should().Equal("list 0", "list 100", "list 0", "list 100");
    }

    [Fact]
    public async Task A_leg_that_one_has_taken_is_not_shown_to_another()
    {
        _platform.Add("ours", "ringing");
        _platform.IsHeld = true;

        var found = new[] { FindAsync("none"), FindAsync("ours"), FindAsync("ours") };
        _platform.IsHeld = false;

        (await Task.WhenAll(found)).Select(reply => reply.Value?.Leg.Value).Should().Equal(null, "ours", null);
    }

    [Fact]
    public async Task Nobody_is_shown_what_is_known_to_have_begun_before_their_own()
    {
        _platform.Add("early", "completed", wasAnswered: true);
        var began = _clock.GetUtcNow();
        _platform.IsHeld = true;
        var held = FindAsync("none");

        var late = FindAsync("early", began.AddSeconds(5.001));
        var early = FindAsync("early", began.AddSeconds(5));
        _platform.IsHeld = false;

        (await late).Value.Should().BeNull();
        (await early).Value.Should().NotBeNull();
        await held;
    }

    [Fact]
    public async Task The_list_is_read_from_the_oldest_to_well_after_the_newest()
    {
        var now = _clock.GetUtcNow();
        _platform.IsHeld = true;
        var held = FindAsync("none", now);
        var all = Task.WhenAll(FindAsync("none", now.AddSeconds(40)), FindAsync("none", now.AddSeconds(-30)));
        _platform.IsHeld = false;
        await all;
        await held;

        _platform.Spans.Should().Equal((now.AddSeconds(-5), now.AddSeconds(295)), (now.AddSeconds(-35), now.AddSeconds(335)));
    }

    [Theory]
    [InlineData(ApiOutcome.Unknown)]
    [InlineData(ApiOutcome.RefusedForNow)]
    public async Task A_page_that_fails_is_asked_for_again(ApiOutcome trouble)
    {
        Add(250);
        _platform.Add("ours", "ringing");
        _platform.Failures = new Queue<ApiOutcome?>([null, trouble, trouble, null]);

        (await FindAsync("ours")).Value.Should().NotBeNull();

        _platform.Asked.Should().Equal("list 0", "list 100", "list 100", "list 100", "list 200");
    }

    [Fact]
    public async Task Regions_are_read_apart()
    {
        _platform.Add("ours", "ringing", Region);

        (await FindAsync("ours")).Value.Should().BeNull();
        (await FindAsync("ours", region: Region)).Value.Should().NotBeNull();
    }

    [Theory]
    [InlineData(ApiOutcome.Unknown)]
    [InlineData(ApiOutcome.Refused)]
    public async Task What_keeps_the_platform_from_telling_is_told_to_all(ApiOutcome trouble)
    {
        _platform.Add("ours", "ringing");
        _platform.Trouble = trouble;
        _platform.IsHeld = true;

        var asked = new[] { FindAsync("ours"), FindAsync("ours"), FindAsync("none") };
        _platform.IsHeld = false;

        (await Task.WhenAll(asked)).Should().OnlyContain(reply => reply.Outcome == trouble && reply.Value == null && reply.Reason == "trouble");
        _platform.Trouble = null;
        (await FindAsync("ours")).Value.Should().NotBeNull();
    }

    [Fact]
    public async Task Who_gives_up_reads_no_further()
    {
        Add(1_000);
        _platform.IsHeld = true;
        using var cancellation = new CancellationTokenSource();

        var asked = _search.FindAsync(region: null, _clock.GetUtcNow(), _ => new(false), cancellation.Token);
        await cancellation.CancelAsync();
        _platform.IsHeld = false;

        await asked.Invoking(task => task).Should().ThrowAsync<OperationCanceledException>();
        _platform.Asked.Should().Equal("list 0");
    }

    private void Add(int others)
    {
        for (var i = 0; i < others; i++)
            _platform.Add($"other-{i}", "completed");
    }

    private Task<ApiReply<CallRecord>> FindAsync(string leg, DateTimeOffset? since = null, Uri? region = null) =>
        _search.FindAsync(region, since ?? _clock.GetUtcNow(), record => new(record.Leg.Value == leg), CancellationToken.None);
}
