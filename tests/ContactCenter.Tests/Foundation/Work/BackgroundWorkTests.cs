using System.Collections.Concurrent;
using System.Globalization;
using ContactCenter.Foundation.Work;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Tests.Calls.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Foundation.Work;

/// <summary>Background work lies in the table, and a few at a time are taken, each kind in its turn.</summary>
public sealed class BackgroundWorkTests : IAsyncDisposable
{
    private const string Deliver = "deliver";
    private const string Import = "import";

    /// <summary>Has slots of its own.</summary>
    private const string Tell = "tell";

    /// <summary>Needs a permit, of which there is one in a second.</summary>
    private const string Ask = "ask";

    private readonly SqliteStoreFolder _folder = new();
    private readonly ConcurrentQueue<WorkItem> _begun = new();
    private readonly ConcurrentDictionary<long, TaskCompletionSource<WorkOutcome>> _running = new();
    private readonly ConcurrentDictionary<long, WorkScope> _scopes = new();
    private Process _process;

    public BackgroundWorkTests()
    {
        _folder.Open();
        _process = new(this, slots: 3);
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_is_carried_out_when_it_is_due_and_then_no_row_is_left()
    {
        await _process.StartAsync();
        await AddAsync(Deliver, 1, due: TimeSpan.FromMinutes(1));
        await _process.RestAsync();
        _begun.Should().BeEmpty();

        _folder.Clock.Advance(TimeSpan.FromMinutes(1));
        await BegunAsync(1);
        await EndAsync(_begun.Single(), WorkOutcome.Done);

        _folder.Rows("work").Should().Be(0);
        _folder.Clock.NextDue.Should().NotBe(_folder.Clock.GetUtcNow(), "nothing is polled");
    }

    [Fact]
    public async Task Of_many_thousands_a_hundred_of_a_kind_are_in_memory_and_all_are_done_in_the_order_of_being_due()
    {
        await AddAsync(Deliver, 5_000);
        await _process.StartAsync();
        var done = 0;
        while (done < 250)
        {
            await BegunAsync(done + 1);
            await EndAsync(_begun.ElementAt(done++), WorkOutcome.Done);
        }

        _begun.Take(250).Select(item => item.Number).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        _folder.Rows("work").Should().Be(4_750);
        _process.Rows.Largest.Should().BeLessThanOrEqualTo(102, "no more were ever read at once");
        _process.Rows.Reads.Should().BeLessThan(10, "one reading serves a hundred");
    }

    [Fact]
    public async Task A_kind_with_much_to_do_leaves_slots_to_the_others_and_has_a_limit_of_its_own()
    {
        await AddAsync(Import, 50);
        await AddAsync(Deliver, 50);
        await _process.StartAsync();

        await BegunAsync(3);
        _begun.Count(item => item.Kind == Deliver).Should().Be(1, "it may have one under way");
        _begun.Count(item => item.Kind == Import).Should().Be(2, "it may have five, and three slots are there");

        for (var done = 0; done < 12; done++)
        {
            await EndAsync(_begun.ElementAt(done), WorkOutcome.Done);
            await BegunAsync(done + 4);
        }

        _begun.Count(item => item.Kind == Deliver).Should().BeInRange(4, 9, "each gets its share");
    }

    [Fact]
    public async Task A_kind_with_slots_of_its_own_waits_for_none_of_the_others_and_takes_none_of_them()
    {
        await AddAsync(Import, 5);
        await _process.StartAsync();
        await BegunAsync(3);

        await AddAsync(Tell, 2);
        await BegunAsync(4);
        await _process.SettledAsync();
        _begun.Select(item => item.Kind).Should().Equal(Import, Import, Import, Tell);
        await EndAsync(_begun.First(), WorkOutcome.Done);
        await BegunAsync(5);
        await EndAsync(_begun.ElementAt(3), WorkOutcome.Done);
        await BegunAsync(6);

        await _process.SettledAsync();
        _begun.Skip(4).Select(item => item.Kind).Should().Equal(Import, Tell);
    }

    [Fact]
    public async Task Two_of_one_target_are_never_under_way_at_once()
    {
        var items = Enumerable.Range(0, 3).Select(i => _process.Work.New(Import, $"{i}", _folder.Clock.GetUtcNow()) with { Target = i < 2 ? "same" : "other" })
            .ToList();
        await _process.Work.AddAsync(items);
        await _process.StartAsync();

        await BegunAsync(2);
        await _process.SettledAsync();
        _begun.Select(item => item.Key).Should().BeEquivalentTo("0", "2");
        await EndAsync(items[0], WorkOutcome.Done);
        await BegunAsync(3);
    }

    [Fact]
    public async Task Hundreds_for_a_target_that_is_busy_keep_nobody_else_waiting()
    {
        var now = _folder.Clock.GetUtcNow();
        var slow = Enumerable.Range(0, 250).Select(i => _process.Work.New(Import, $"{i}", now) with { Target = "slow" }).ToList();
        await _process.Work.AddAsync([.. slow, _process.Work.New(Import, "other", now.AddSeconds(1)) with { Target = "quick" }]);
        _folder.Clock.Advance(TimeSpan.FromSeconds(1));
        await _process.StartAsync();

        await BegunAsync(2);
        _begun.Select(item => item.Key).Should().BeEquivalentTo("0", "other");
        await EndAsync(_begun.Single(item => item.Key == "other"), WorkOutcome.Done);
        for (var done = 0; done < 250; done++)
        {
            await Soon.IsAsync(() => _running.ContainsKey(slow[done].Number));
            await EndAsync(slow[done], WorkOutcome.Done);
        }

        _folder.Rows("work").Should().Be(0);
        _process.Rows.Reads.Should().BeLessThan(15, "one reading serves a hundred");
    }

    [Fact]
    public async Task What_was_under_way_when_the_process_was_killed_is_begun_anew()
    {
        await AddAsync(Import, 2);
        await _process.StartAsync();
        await BegunAsync(2);
        await RestartAsync();

        await BegunAsync(2);
        _folder.Rows("work").Should().Be(2);
    }

    [Fact]
    public async Task It_is_tried_again_later_and_given_up_in_the_end_and_may_be_revived()
    {
        await AddAsync(Deliver, 1);
        await _process.StartAsync();
        await BegunAsync(1);
        await EndAsync(_begun.First(), WorkOutcome.Again);
        await _process.RestAsync();
        _begun.Should().ContainSingle("it waits");

        _folder.Clock.Advance(TimeSpan.FromSeconds(1));
        await BegunAsync(2);
        _begun.Last().Attempts.Should().Be(1);
        await EndAsync(_begun.Last(), WorkOutcome.Dead);
        await _process.RestAsync();
        (await _folder.DeadLetters.ListAsync(long.MaxValue, 10)).Should().ContainSingle().Which.Item.LastError.Should().Be("no");

        (await _process.Dispatcher.ReviveAsync(_begun.Last().Number)).Should().NotBeNull();
        await BegunAsync(3);
        _begun.Last().Attempts.Should().Be(0);
        await EndAsync(_begun.Last(), WorkOutcome.Done);
        _folder.Rows("work").Should().Be(0);
        (await _process.Dispatcher.ReviveAsync(_begun.Last().Number)).Should().BeNull();
    }

    [Fact]
    public async Task Who_has_an_item_longer_than_its_lease_has_lost_it()
    {
        await AddAsync(Deliver, 1);
        await _process.StartAsync();
        await BegunAsync(1);

        _folder.Clock.Advance(TimeSpan.FromMinutes(10));
        await _process.RestAsync();
        _folder.Clock.Advance(TimeSpan.FromSeconds(5));

        await BegunAsync(2);
        _begun.Last().LastError.Should().Be("the lease ran out");
    }

    [Fact]
    public async Task It_is_no_live_work_and_live_work_is_none_of_it()
    {
        await AddAsync(Deliver, 3);

        _folder.Open().OpenWork().Should().BeEmpty();
        PlanOf("dead IS NULL AND kind = 'x' AND due <= 5 ORDER BY due, id LIMIT 100")
            .Should().Contain("work_background", "what is due is found by its index");
        PlanOf("dead IS NULL AND kind IN ('x', 'y') AND key = 'z' AND id <> 7 ORDER BY id").Should().Contain("work_key (key=? AND kind=?");
        PlanOf("dead IS NOT NULL AND kind = 'x' AND key = 'z' AND payload IS NULL").Should().Contain("work_key (key=? AND kind=?");
        PlanOf("dead IS NULL AND kind = 'x' AND error = 'y' AND due > 5 LIMIT 9").Should().Contain("work_error (kind=? AND error=? AND due>?");
    }

    [Fact]
    public async Task Who_waits_for_a_permit_holds_no_slot_and_starts_when_it_comes()
    {
        await AddAsync(Ask, 4);
        await _process.StartAsync();
        await BegunAsync(1);
        await AddAsync(Import, 3);

        await BegunAsync(3);
        await _process.SettledAsync();
        _begun.Where(item => item.Kind == Ask).Should().ContainSingle("the budget gives one in a second");
        _begun.Count(item => item.Kind == Import).Should().Be(2, "slots are for who can start");

        await EndAsync(_begun.First(item => item.Kind == Import), WorkOutcome.Done);
        await BegunAsync(4);
        _begun.Count(item => item.Kind == Import).Should().Be(3);
        await EndAsync(_begun.Last(), WorkOutcome.Done);
        _folder.Clock.Advance(TimeSpan.FromSeconds(1.1));

        await BegunAsync(5);
        _begun.Count(item => item.Kind == Ask).Should().Be(2, "a second has passed");
    }

    [Fact]
    public async Task A_permit_that_comes_when_all_slots_are_taken_is_given_back_and_the_item_starts_later()
    {
        await AddAsync(Ask, 2);
        await _process.StartAsync();
        await BegunAsync(1);
        await AddAsync(Import, 3);
        await BegunAsync(3);
        _folder.Clock.Advance(TimeSpan.FromSeconds(1.1));
        await _process.SettledAsync();
        _begun.Count(item => item.Kind == Ask).Should().Be(1, "three are under way");

        // One import waits: it takes one of the two places, whichever comes first.
        await EndAsync(_begun.First(item => item.Kind == Ask), WorkOutcome.Done);
        await EndAsync(_begun.First(item => item.Kind == Import), WorkOutcome.Done);

        await Soon.IsAsync(() => _begun.Count(item => item.Kind == Ask) == 2);
    }

    [Fact]
    public async Task How_far_it_has_come_is_durable_once_a_second_and_there_the_next_process_begins()
    {
        await AddAsync(Deliver, 1);
        await _process.StartAsync();
        await BegunAsync(1);
        var scope = _scopes[_begun.First().Number];
        await scope.CheckpointAsync("1"u8.ToArray(), CancellationToken.None);
        var second = scope.CheckpointAsync("2"u8.ToArray(), CancellationToken.None);
        // In the order of commits it would stand after the second one.
        await AddAsync(Import, 1, due: TimeSpan.FromDays(1));
        StoredPayload().Should().Be("1", "the last was this second");

        _folder.Clock.Advance(TimeSpan.FromSeconds(1));
        await second;
        StoredPayload().Should().Be("2");

        await RestartAsync();
        await BegunAsync(1);
        _begun.Single().Payload.Should().Equal("2"u8.ToArray());
    }

    [Fact]
    public async Task That_a_request_was_being_sent_is_known_to_the_next_process()
    {
        await AddAsync(Deliver, 1);
        await _process.StartAsync();
        await BegunAsync(1);
        await _scopes[_begun.First().Number].MarkSentAsync();
        var sent = _folder.Clock.GetUtcNow();

        await RestartAsync();

        await BegunAsync(1);
        _begun.Single().Should().BeEquivalentTo(new { SentAt = sent, Stage = WorkStage.LookUp });
    }

    [Fact]
    public async Task A_table_that_could_not_be_read_is_read_again_soon()
    {
        await AddAsync(Import, 1);
        _process.Rows.Fails = true;
        await _process.StartAsync();
        await _process.RestAsync();
        _begun.Should().BeEmpty();
        _process.Rows.Fails = false;

        _folder.Clock.Advance(TimeSpan.FromSeconds(5));

        await BegunAsync(1);
        _folder.Logs.Entries.Should().Contain(line => line.Message.StartsWith("Background work that is due cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_kind_that_is_due_first_does_not_wait_for_another()
    {
        await AddAsync(Deliver, 1, due: TimeSpan.FromMinutes(5));
        await AddAsync(Import, 1, due: TimeSpan.FromMinutes(1));
        await _process.StartAsync();
        await _process.RestAsync();

        _folder.Clock.Advance(TimeSpan.FromMinutes(1));

        await BegunAsync(1);
        _begun.Single().Kind.Should().Be(Import);
    }

    private string StoredPayload()
    {
        using var reader = _folder.Connect();
        using var command = reader.CreateCommand();
        command.CommandText = "SELECT CAST(payload AS TEXT) FROM work WHERE payload IS NOT NULL";
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>The process is killed and begins again on the same files.</summary>
    private async Task RestartAsync()
    {
        await _process.DisposeAsync();
        _folder.Open();
        _begun.Clear();
        _running.Clear();
        _process = new(this, slots: 3);
        await _process.StartAsync();
    }

    private string PlanOf(string condition)
    {
        using var reader = _folder.Connect();
        using var command = reader.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN SELECT * FROM work WHERE id >= 4503599627370496 AND {condition}";
        using var plan = command.ExecuteReader();
        return plan.Read() ? plan.GetString(3) : "";
    }

    private async Task AddAsync(string kind, int count, TimeSpan due = default) => await _process.Work.AddAsync(
        [.. Enumerable.Range(0, count).Select(i => _process.Work.New(kind, i.ToString(CultureInfo.InvariantCulture), _folder.Clock.GetUtcNow() + due))]);

    private Task BegunAsync(int count) => Soon.IsAsync(() => _begun.Count >= count);

    private async Task EndAsync(WorkItem item, WorkOutcome outcome)
    {
        var before = _process.Dispatcher.UnderWay;
        await Soon.IsAsync(() => _running.ContainsKey(item.Number));
        _running.TryRemove(item.Number, out var running);
        running!.SetResult(outcome);
        await Soon.IsAsync(() => _process.Dispatcher.UnderWay < before || _begun.Any(other => _running.ContainsKey(other.Number)));
        await _process.SettledAsync();
    }

    private sealed class Process : IAsyncDisposable
    {
        private readonly RequestBudget _budget;

        public Process(BackgroundWorkTests test, int slots)
        {
            var clock = test._folder.Clock;
            _budget = new(callsPerSecond: 1, 15, clock);
            Work = new(test._folder.Committer, new(test._folder.Committer, next: clock.GetUtcNow().Ticks % 1_000_000_000));
            Rows = new(new SqliteBackgroundRows(test._folder.Live));
            var metrics = new WorkMetrics(CallParts.Meters);
            var runner = new WorkRunner(
                test._folder.Committer, test._folder.DeadLetters, _budget, metrics, clock, new Random(7), NullLogger<WorkDispatcher>.Instance);
            IWorkHandler[] handlers = [new Handler(test, Deliver, 1), new Handler(test, Import, 5), new Handler(test, Ask, 5), new Handler(test, Tell, 1)];
            Dispatcher = new(handlers, Work, Rows, _budget, test._folder.DeadLetters, runner, new WorkOptions { MostInBackground = slots }, clock,
                test._folder.Logger<BackgroundDispatcher>());
        }

        public BackgroundWork Work { get; }

        public CountedRows Rows { get; }

        public BackgroundDispatcher Dispatcher { get; }

        public Task StartAsync() => Dispatcher.StartAsync(CancellationToken.None);

        public Task RestAsync() => Dispatcher.WhenIdleAsync().WaitAsync(RealTime.Limit);

        /// <summary>Nothing more starts at this instant, whatever is under way.</summary>
        public Task SettledAsync() => Soon.IsAsync(() => Dispatcher.IsSettled);

        public async ValueTask DisposeAsync()
        {
            using var now = new CancellationTokenSource();
            await now.CancelAsync();
            await Dispatcher.StopAsync(now.Token);
            await RestAsync();
            await Dispatcher.DisposeAsync();
            _budget.Dispose();
            Rows.Dispose();
        }
    }

    private sealed class Handler(BackgroundWorkTests test, string kind, int most) : IBackgroundWorkHandler
    {
        public string Kind => kind;

        public int MostAtOnce => most;

        public bool HasOwnSlots => kind == Tell;

        public WorkPermit? PermitFor(WorkItem item) => kind == Ask ? new WorkPermit(RequestBudget.Creations, Priority: 1) : null;

        public async Task<WorkEnding> HandleAsync(WorkScope scope, CancellationToken cancellationToken)
        {
            test._scopes[scope.Item.Number] = scope;
            var running = test._running[scope.Item.Number] = new(TaskCreationOptions.RunContinuationsAsynchronously);
            test._begun.Enqueue(scope.Item);
            return await running.Task.WaitAsync(cancellationToken) switch
            {
                WorkOutcome.Again => scope.Again(WorkStage.Send, "later"),
                WorkOutcome.Dead => scope.Dead("no"),
                _ => scope.Done(),
            };
        }
    }

    internal sealed class CountedRows(SqliteBackgroundRows rows) : IBackgroundRows, IDisposable
    {
        public int Reads { get; private set; }

        public int Largest { get; private set; }

        /// <summary>Whether it cannot be read.</summary>
        public bool Fails { get; set; }

        public int Count => rows.Count;

        public IReadOnlyList<WorkItem> Due(string kind, DateTimeOffset now, IReadOnlyCollection<string> busy, int limit)
        {
            Reads++;
            if (Fails)
                throw new IOException("The disk.");
            var due = rows.Due(kind, now, busy, limit);
            Largest = Math.Max(Largest, due.Count);
            return due;
        }

        public DateTimeOffset? NextAfter(string kind, DateTimeOffset now) => rows.NextAfter(kind, now);

        public IReadOnlyList<WorkItem> Others(WorkItem item, IReadOnlyCollection<string> kinds) => rows.Others(item, kinds);

        public int CountOf(string kind, string error, DateTimeOffset after, int most) => rows.CountOf(kind, error, after, most);

        public IReadOnlyList<WaitingKind> Waiting() => rows.Waiting();

        public IReadOnlyList<WorkItem> List(long below, int limit) => rows.List(below, limit);

        public void Put(WorkItem item) => rows.Put(item);

        public void Hasten(string kind, string error, DateTimeOffset due) => rows.Hasten(kind, error, due);

        public void Remove(WorkItem item) => rows.Remove(item);

        public void Dispose() => rows.Dispose();
    }
}
