using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Tests.Calls.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Foundation.Work;

/// <summary>Background work without a store: the dispatcher itself keeps what is open.</summary>
public sealed class MemoryBackgroundTests : IAsyncDisposable
{
    private readonly TestClock _clock = new();
    private readonly MemoryBackgroundRows _rows = new();
    private readonly MemoryDeadLetters _letters = new();
    private readonly BackgroundWork _work;
    private readonly RequestBudget _budget;
    private readonly BackgroundDispatcher _dispatcher;
    private readonly Handler _handler = new();

    public MemoryBackgroundTests()
    {
        var committer = new ScriptedCommitter();
        _work = new(committer, new(committer, next: 1));
        _budget = new(3, 15, _clock);
        var runner = new WorkRunner(committer, _letters, _budget, new(CallParts.Meters), _clock, new Random(7), NullLogger<WorkDispatcher>.Instance);
        _dispatcher = new([_handler], _work, _rows, _budget, _letters, runner, new WorkOptions(), _clock, NullLogger<BackgroundDispatcher>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await _dispatcher.StopAsync(CancellationToken.None);
        await _dispatcher.DisposeAsync();
        _budget.Dispose();
    }

    [Fact]
    public async Task It_is_kept_until_it_is_done()
    {
        await AddAsync();
        _rows.Count.Should().Be(1);

        await StartAsync();

        _rows.Count.Should().Be(0);
        _handler.Attempts.Should().ContainSingle().Which.LeaseUntil.Should().Be(_clock.GetUtcNow().AddMinutes(10));
    }

    [Fact]
    public async Task What_is_to_be_tried_again_is_kept_with_its_attempts_and_begins_when_it_is_due()
    {
        _handler.Script = scope => scope.Attempt == 1 ? scope.Again(WorkStage.Send, "later", TimeSpan.FromSeconds(5)) : scope.Done();
        await AddAsync();
        await StartAsync();
        _rows.List(long.MaxValue, 1)[0].Should().BeEquivalentTo(new { Attempts = 1, LastError = "later" });

        _clock.Advance(TimeSpan.FromSeconds(4.9));
        await _dispatcher.WhenIdleAsync();
        _handler.Attempts.Should().ContainSingle();
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        await _dispatcher.WhenIdleAsync();

        _handler.Attempts.Should().HaveCount(2);
        _rows.Count.Should().Be(0);
    }

    [Fact]
    public async Task What_is_given_up_is_among_the_dead_letters_until_it_is_revived()
    {
        _handler.Script = scope => _letters.Count == 0 && _handler.Attempts.Count == 1 ? scope.Dead("no") : scope.Done();
        await AddAsync();
        await StartAsync();
        (_rows.Count, _letters.Count).Should().Be((0, 1));

        (await _dispatcher.ReviveAsync(BackgroundWork.FirstNumber + 1)).Should().NotBeNull();
        await _dispatcher.WhenIdleAsync();

        (_rows.Count, _letters.Count, _handler.Attempts.Count).Should().Be((0, 0, 2));
    }

    [Fact]
    public async Task What_is_interrupted_stays()
    {
        var begun = new TaskCompletionSource();
        _handler.Waits = cancellation =>
        {
            begun.SetResult();
            return new TaskCompletionSource().Task.WaitAsync(cancellation);
        };
        await AddAsync();
        await _dispatcher.StartAsync(CancellationToken.None);
        await begun.Task;

        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _dispatcher.StopAsync(now.Token);
        await _dispatcher.WhenIdleAsync();

        _rows.Count.Should().Be(1);
    }

    [Fact]
    public async Task Who_stops_it_in_a_hurry_when_another_has_done_so_and_cleared_up_breaks_off_what_is_under_way()
    {
        var begun = new TaskCompletionSource();
        _handler.Waits = cancellation =>
        {
            begun.SetResult();
            return new TaskCompletionSource().Task.WaitAsync(cancellation);
        };
        await AddAsync();
        await _dispatcher.StartAsync(CancellationToken.None);
        await begun.Task;
        using var now = new CancellationTokenSource();
        var stopping = _dispatcher.StopAsync(now.Token);

        await _dispatcher.DisposeAsync();
        await now.CancelAsync();
        await stopping;

        await _dispatcher.WhenIdleAsync();
    }

    private async Task StartAsync()
    {
        await _dispatcher.StartAsync(CancellationToken.None);
        await _dispatcher.WhenIdleAsync();
    }

    private ValueTask AddAsync() => _work.AddAsync([_work.New("kind", "key", _clock.GetUtcNow())]);

    private sealed class Handler : IBackgroundWorkHandler
    {
        public string Kind => "kind";

        public List<WorkItem> Attempts { get; } = [];

        public Func<WorkScope, WorkEnding> Script { get; set; } = scope => scope.Done();

        public Func<CancellationToken, Task> Waits { get; set; } = _ => Task.CompletedTask;

        public WorkPermit? PermitFor(WorkItem item) => null;

        public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
        {
            Attempts.Add(scope.Item);
            await Waits(cancellationToken);
            return Script(scope);
        }
    }
}
