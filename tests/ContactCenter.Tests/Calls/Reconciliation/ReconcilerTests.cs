using System.Collections.Immutable;
using System.Globalization;
using ContactCenter.Calls;
using ContactCenter.Calls.Reconciliation;
using ContactCenter.Calls.Stores;
using ContactCenter.Calls.Surveys;
using ContactCenter.Foundation.Storage;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Tests.Calls.Stores;
using ContactCenter.Tests.Foundation.Work;
using ContactCenter.Voice;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Calls.Reconciliation;

public sealed class ReconcilerTests : IAsyncDisposable
{
    private static readonly Uri Elsewhere = new("https://api-eu-1.nexmo.com/");

    /// <summary>Longer than any pause between two questions, and shorter than what is waited for at all.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(25);

    private readonly TestClock _clock = new();
    private readonly CancellationTokenSource _end = new();
    private readonly ScriptedHandlers _handlers;
    private readonly CallParts _parts;
    private readonly ListedLegs _platform;
    private readonly LeftStore _store;
    private readonly Reconciler _reconciler;
    private Task _running = Task.CompletedTask;

    public ReconcilerTests()
    {
        _handlers = new(_clock);
        _platform = new(_clock);
        _parts = new(_clock, _platform);
        _store = new(_parts.Store);
        WorkPermit request = new(RequestBudget.Others, 1);
        _parts.Dispatch(_handlers.Of(
            (EffectMapper.CreateAgentLeg, new WorkPermit(RequestBudget.Creations, 1)),
            (EffectMapper.TransferCaller, request),
            (EffectMapper.HangUp, request),
            (EffectMapper.LookUp, request),
            (EffectMapper.Timer, null)));
        var comparison = new LegComparison(_parts.Engine, _platform, _parts.Budget, _clock, NullLogger<LegComparison>.Instance);
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        _reconciler = new(_store, _parts.Dispatcher, comparison, _parts.Plans, _clock, lifetime, NullLogger<Reconciler>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running.ContinueWith(_ => { }, TaskScheduler.Default);
        await _parts.DisposeAsync();
        _reconciler.Dispose();
        _end.Dispose();
    }

    [Fact]
    public async Task Nothing_left_asks_nothing()
    {
        await StartAsync();

        _reconciler.IsReady.Should().BeTrue();
        _platform.Questions.Should().BeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Many_legs_are_compared_by_pages_of_a_hundred(bool isUnsteady)
    {
        _platform.IsUnsteady = isUnsteady;
        for (var i = 0; i < 250; i++)
        {
            await ArriveAsync(Caller(i));
            _platform.Add(Caller(i), "answered");
        }

        await StartAsync();

        _platform.Asked.Count(what => what.StartsWith("list", StringComparison.Ordinal)).Should().BeInRange(3, 4);
        _platform.Questions.Should().HaveCountLessThanOrEqualTo(6, "a leg that slipped from page to page is asked for by name");
        _store.LiveCalls.Should().Be(250);
    }

    [Fact]
    public async Task The_place_of_the_next_page_is_what_was_read()
    {
        for (var i = 0; i < 250; i++)
        {
            await ArriveAsync(Caller(i));
            _platform.Add(Caller(i), "answered");
        }

        await StartAsync();

        _platform.Asked.Should().Equal("list 0", "list 100", "list 200");
    }

    [Fact]
    public async Task A_few_calls_do_not_lead_through_all_that_the_account_did_since()
    {
        for (var i = 0; i < 1_000; i++)
            _platform.Add($"other-{i}", "completed");
        await ArriveAsync("ours");
        _platform.Add("ours", "answered");

        await StartAsync();

        _platform.Asked.Should().Equal("list 0", "ours");
        _store.LiveCalls.Should().Be(1);
    }

    [Fact]
    public async Task A_leg_that_the_list_does_not_have_is_over_only_if_its_own_region_does_not_know_it()
    {
        await ArriveAsync("here");
        await ArriveAsync("there", Elsewhere);
        await ArriveAsync("gone", Elsewhere);
        _platform.Add("here", "answered", isListed: false);
        _platform.Add("there", "answered", Elsewhere, isListed: false);

        await StartAsync();

        _platform.Questions.Select(question => (question.Region, question.What)).Should().BeEquivalentTo(
            [((Uri?)null, "list 0"), (null, "here"), (Elsewhere, "list 0"), (Elsewhere, "there"), (Elsewhere, "gone")]);
        (await IsOverAsync("here", "there", "gone")).Should().Equal(false, false, true);
    }

    [Fact]
    public async Task An_agent_who_left_meanwhile_leads_to_the_survey_at_once()
    {
        await TalkAsync("caller", "agent");
        _platform.Add("agent", "completed", wasAnswered: true);
        _platform.Add("caller", "answered");

        await StartAsync();

        Begun.OfType<CallEffect.TransferCaller>().Should().ContainSingle();
        _handlers.Begun.Select(begun => begun.At).Should().OnlyContain(at => at == _platform.Questions[0].At);
    }

    [Fact]
    public async Task A_caller_who_left_meanwhile_gets_no_survey_though_the_agent_left_too()
    {
        await TalkAsync("caller", "agent");
        _platform.Add("agent", "completed", wasAnswered: true);
        _platform.Add("caller", "completed", wasAnswered: true);

        await StartAsync();

        Begun.OfType<CallEffect.TransferCaller>().Should().BeEmpty();
        _store.LiveCalls.Should().Be(0);
    }

    [Fact]
    public async Task An_agent_whose_caller_left_meanwhile_is_hung_up()
    {
        await TalkAsync("caller", "agent");
        _platform.Add("agent", "answered");

        await StartAsync();

        Begun.OfType<CallEffect.HangUp>().Should().NotBeEmpty().And.OnlyContain(hangUp => hangUp.Leg == new LegId("agent"));
    }

    [Fact]
    public async Task After_an_agent_who_did_not_answer_meanwhile_the_next_is_rung()
    {
        await RingAsync("caller", "agent");
        _platform.Add("caller", "answered");
        _platform.Add("agent", "timeout");

        await StartAsync();

        Begun.OfType<CallEffect.CreateAgentLeg>().Select(create => create.Number.Value).Should().Equal(1, 2);
    }

    [Theory]
    [InlineData(ApiOutcome.RefusedForNow)]
    [InlineData(ApiOutcome.Unknown)]
    [InlineData(ApiOutcome.Refused)]
    public async Task Without_an_answer_it_is_ready_after_two_minutes_and_goes_on_asking(ApiOutcome trouble)
    {
        _platform.Trouble = trouble;
        await TalkAsync("caller", "agent");
        _platform.Add("caller", "answered");
        _platform.Add("agent", "completed", wasAnswered: true);

        await StartAsync();
        await PassAsync(TimeSpan.FromSeconds(119));
        _reconciler.IsReady.Should().BeFalse();
        await PassAsync(TimeSpan.FromSeconds(2), until: () => _reconciler.IsReady);
        _reconciler.IsReady.Should().BeTrue();
        Begun.OfType<CallEffect.TransferCaller>().Should().BeEmpty();

        _platform.Trouble = null;
        await PassAsync(TimeSpan.FromSeconds(40), until: () => Begun.OfType<CallEffect.TransferCaller>().Any());

        Begun.OfType<CallEffect.TransferCaller>().Should().ContainSingle();
        MostIn(TimeSpan.FromSeconds(1)).Should().BeLessThanOrEqualTo(15);
    }

    [Fact]
    public async Task It_is_ready_at_once_when_nothing_was_left()
    {
        _reconciler.FindLeft();
        _reconciler.IsReady.Should().BeTrue();

        await ArriveAsync("caller");
        _reconciler.FindLeft();
        _reconciler.IsReady.Should().BeFalse();
    }

    [Fact]
    public async Task It_is_ready_when_it_is_known_what_became_of_requests_that_were_under_way()
    {
        var told = new TaskCompletionSource();

        await StartInDoubtAsync(told);
        while (Begun.Count() < 2)
            await StepAsync(TimeSpan.FromSeconds(1));
        _reconciler.IsReady.Should().BeFalse();
        told.SetResult();
        await Soon.IsAsync(() => _reconciler.IsReady);
    }

    [Fact]
    public async Task It_is_ready_after_twenty_seconds_of_doubt()
    {
        await StartInDoubtAsync(told: new());

        await StepAsync(TimeSpan.FromSeconds(19.9));
        _reconciler.IsReady.Should().BeFalse();
        while (!_reconciler.IsReady)
            await StepAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_leg_that_two_calls_take_for_theirs_keeps_no_process_from_serving()
    {
        foreach (var caller in (string[])["one", "other"])
        {
            await TalkAsync(caller, "agent");
            _platform.Add(caller, "completed");
        }

        _platform.Add("agent", "completed");

        await StartAsync();

        _reconciler.IsReady.Should().BeTrue();
        (await IsOverAsync("one", "other")).Should().Equal(true, true);
    }

    [Theory]
    [InlineData(49, 0)]
    [InlineData(50, 1)]
    public async Task Fifty_silent_calls_are_worth_a_page(int calls, int pages)
    {
        for (var i = 0; i < calls; i++)
        {
            await ArriveAsync(Caller(i));
            _platform.Add(Caller(i), "answered");
        }

        _running = _reconciler.RunAsync(_end.Token);
        await PassAsync(TimeSpan.FromMinutes(4), until: () => _platform.Questions.Count == pages);

        _platform.Asked.Should().Equal(Enumerable.Repeat("list 0", pages));
    }

    [Fact]
    public async Task Many_questions_keep_to_the_limit()
    {
        for (var i = 0; i < 60; i++)
            await ArriveAsync(Caller(i));

        await StartAsync();

        _platform.Questions.Should().HaveCount(61);
        MostIn(TimeSpan.FromSeconds(1)).Should().Be(15);
        _store.LiveCalls.Should().Be(0);
    }

    private IEnumerable<CallEffect> Begun => _handlers.Begun.Select(begun => EffectMapper.EffectOf(begun.Item));

    private static string Caller(int i) => string.Create(CultureInfo.InvariantCulture, $"caller-{i}");

    private ValueTask ArriveAsync(string caller, Uri? region = null) => _parts.Engine.TellAsync(
        new(caller),
        new CallEvent.Arrived(new(caller), new($"CON-{caller}"), "447700900001", "442079460000", region, new("https://contact.test/"), CallSecret.New()));

    private async Task RingAsync(string caller, string agent)
    {
        await ArriveAsync(caller);
        await _parts.Engine.TellAsync(new(caller), new CallEvent.CallerInput(1, "1", ImmutableArray<Heard>.Empty));
        await _parts.Engine.TellAsync(new(caller), new CallEvent.AgentLegCreated(new(1), new(agent)));
        await _parts.Dispatcher.WhenIdleAsync();
    }

    private async Task TalkAsync(string caller, string agent)
    {
        await RingAsync(caller, agent);
        await _parts.Engine.TellAsync(new(caller), new CallEvent.AgentStatus(new(1), new(agent), "answered", LegFacts.Answered));
    }

    /// <summary>Nobody knows whether the caller's second agent is being rung.</summary>
    private WorkItem InDoubt(string caller) =>
        EffectMapper.Of(1_000, _parts.Store.Find(new(caller))!, new CallEffect.CreateAgentLeg(new(1)), _clock.GetUtcNow()) with { Stage = WorkStage.LookUp };

    private async Task<IReadOnlyList<bool>> IsOverAsync(params IReadOnlyList<string> callers)
    {
        var over = new List<bool>();
        foreach (var caller in callers)
            over.Add((await _parts.Store.ReadAsync(new(caller)))!.IsOver);
        return over;
    }

    /// <summary>Starts, and lets the questions be asked that are asked one after the other.</summary>
    private async Task StartAsync()
    {
        _reconciler.FindLeft();
        _running = _reconciler.RunAsync(_end.Token);
        while (!_reconciler.IsReady && _platform.Trouble is null)
        {
            await SettleAsync();
            // Who asks, on a thread of their own, arms the next timer: before that only what is far away is armed, and time stands still.
            if (_clock.NextDue is { } next && next - _clock.GetUtcNow() < LongestPause)
                _clock.FireNext(next);
        }

        await SettleAsync();
    }

    /// <summary>An earlier process has asked for an agent's leg, and it is not known what became of that until it is told.</summary>
    private async Task StartInDoubtAsync(TaskCompletionSource told)
    {
        await RingAsync("caller", "agent");
        _platform.Add("caller", "answered");
        _platform.Add("agent", "ringing");
        _store.Left = [InDoubt("caller")];
        _handlers.Script = async (scope, _) =>
        {
            await told.Task;
            return scope.Done();
        };

        _reconciler.FindLeft();
        _running = _reconciler.RunAsync(_end.Token);
    }

    /// <summary>The next thing happens that waits for its time, whatever is under way.</summary>
    private async Task StepAsync(TimeSpan atMost)
    {
        for (var i = 0; i < 20; i++)
            await Task.Yield();
        _clock.FireNext((_platform.Questions.Count > 0 ? _platform.Questions[0].At : _clock.GetUtcNow()) + atMost);
    }

    private async Task PassAsync(TimeSpan time, Func<bool>? until = null)
    {
        var end = _clock.GetUtcNow() + time;
        do
            await SettleAsync();
        while (_clock.FireNext(end));
        _clock.Advance(end - _clock.GetUtcNow());
        while (until?.Invoke() == false)
        {
            await SettleAsync();
            // Who had no turn before the time was over goes on from there.
            _clock.FireNext(end + LongestPause);
        }

        await SettleAsync();
    }

    private async Task SettleAsync()
    {
        // A wait that was broken off, or a permit that was granted, goes on elsewhere.
        for (var i = 0; i < 20 || ThreadPool.PendingWorkItemCount > 0; i++)
            await Task.Yield();
        while (_clock.FireNext(_clock.GetUtcNow()))
        {
        }

        await _parts.Dispatcher.WhenIdleAsync();
    }

    private int MostIn(TimeSpan window) =>
        _platform.Questions.Max(first => _platform.Questions.Count(asked => asked.At >= first.At && asked.At < first.At + window));

    /// <summary>The store, and what an earlier process has left of work.</summary>
    private sealed class LeftStore(ICallStore store) : ICallStore
    {
        public IReadOnlyList<WorkItem> Left { get; set; } = [];

        public int LiveCalls => store.LiveCalls;

        public int WaitingForHistory => store.WaitingForHistory;

        public bool WaitsForHistory(LegId call) => store.WaitsForHistory(call);

        public bool IsBusy => false;

        public ValueTask<Handled> TransitAsync(LegId call, DeliveryId? delivery, CallEvent fact, Decide decide, SavedAlong? along = null) =>
            store.TransitAsync(call, delivery, fact, decide, along);

        public ValueTask<Handled> EndAsync(LegId call, ImmutableArray<CallEvent> facts, WorkEnding ending, Decide decide, StorageChange? along = null) =>
            store.EndAsync(call, facts, ending, decide, along);

        public ValueTask<Handled> TransitEndedAsync(LegId call, CallEvent fact, Decide decide, Func<CallSession, Handled, Task> first) =>
            store.TransitEndedAsync(call, fact, decide, first);

        public ValueTask<WorkItem?> ReviveAsync(DeadLetter letter, DateTimeOffset now) => store.ReviveAsync(letter, now);

        public CallSession? Find(LegId call) => store.Find(call);

        public CallSession? FindByLeg(LegId leg) => store.FindByLeg(leg);

        public LegId? CallOf(LegId leg) => store.CallOf(leg);

        public bool WasOfEndedCall(LegId leg) => store.WasOfEndedCall(leg);

        public IReadOnlyList<CallSession> Unsettled() => store.Unsettled();

        public IReadOnlyList<CommittedCall> Live() => store.Live();

        public IReadOnlyList<WorkItem> OpenWork() => Left;

        public ValueTask AddEndedAsync(CallSession call) => store.AddEndedAsync(call);

        public ValueTask<CallSession?> ReadAsync(LegId call) => store.ReadAsync(call);

        public ValueTask<CallSession?> ReadForeignAsync(string id) => store.ReadForeignAsync(id);

        public ValueTask<CallListing> ListAsync(CallQuery query, CancellationToken cancellationToken) => store.ListAsync(query, cancellationToken);

        public ValueTask<IReadOnlyList<SurveyCount>> CountSurveysAsync(SurveySelection selection, CancellationToken cancellationToken) =>
            store.CountSurveysAsync(selection, cancellationToken);
    }
}
