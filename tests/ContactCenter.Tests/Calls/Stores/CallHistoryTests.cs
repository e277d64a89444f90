using ContactCenter.Calls;
using ContactCenter.Calls.Stores;
using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Foundation.Storage;
using ContactCenter.Voice;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>Ended calls leave memory and live file after a minute, and are found in the history.</summary>
public sealed class CallHistoryTests : IDisposable
{
    private static readonly LegId Call = new("call");
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(70);

    private readonly SqliteStoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_ended_call_moves_after_a_minute_and_is_found_as_it_was()
    {
        var store = _folder.Open();
        var session = CallStoreSamples.Next(null, Call, 1, ends: true);
        session = session.With(session.Legs[0] with { EndedAt = session.Caller.EndedAt }).From("447700900001") with
        {
            Department = "Sales",
            Timeline = [new(session.Caller.StartedAt, TimelineKind.Webhook, "came"), new(session.Caller.StartedAt, TimelineKind.Decision, "went")],
        };
        await store.SaveAsync(session);

        await _folder.PassAsync(TimeSpan.FromSeconds(55));
        _folder.Moved().Should().Be(0);
        await _folder.PassAsync(TimeSpan.FromSeconds(10));

        _folder.Moved().Should().Be(1);
        store.Find(Call).Should().BeNull("it is not at hand any more");
        (await store.ReadAsync(Call)).Should().BeEquivalentTo(session);
        _folder.Rows("calls").Should().Be(0, "the live file keeps nothing of it");
        _folder.Rows("timeline").Should().Be(0);
        _folder.Rows("answers").Should().Be(0);
        _folder.Rows("work").Should().Be(0);
    }

    [Fact]
    public async Task The_ids_of_its_legs_are_known_for_an_hour_whatever_restarts_there_are()
    {
        var store = _folder.Open();
        var session = CallStoreSamples.Next(null, Call, 1, ends: true);
        session = session.With(session.Legs[0] with { EndedAt = session.Caller.EndedAt });
        var leg = session.Legs[0].Id!.Value;
        await store.SaveAsync(session);
        await _folder.PassAsync(Long);

        store.WasOfEndedCall(Call).Should().BeTrue();
        store.WasOfEndedCall(leg).Should().BeTrue();
        store = _folder.Open();
        store.WasOfEndedCall(leg).Should().BeTrue();
        await _folder.PassAsync(TimeSpan.FromMinutes(62));
        // The next one that moves takes the old ids along.
        await store.SaveAsync(new("next"), step: 1, ends: true);
        await _folder.PassAsync(Long);

        store.WasOfEndedCall(leg).Should().BeFalse();
        _folder.Rows("moved_calls").Should().Be(1);
    }

    [Fact]
    public async Task Ids_that_grew_older_than_an_hour_while_nothing_ran_are_not_read_and_their_rows_go_with_the_next()
    {
        var store = _folder.Open();
        var session = CallStoreSamples.Next(null, Call, 1, ends: true);
        session = session.With(session.Legs[0] with { EndedAt = session.Caller.EndedAt });
        await store.SaveAsync(session);
        await _folder.PassAsync(Long);
        _folder.Close();
        _folder.Clock.Advance(TimeSpan.FromMinutes(62));

        store = _folder.Open();

        store.WasOfEndedCall(Call).Should().BeFalse();
        _folder.Rows("moved_calls").Should().Be(1);
        await store.SaveAsync(new("next"), step: 1, ends: true);
        await _folder.PassAsync(Long);
        _folder.Rows("moved_calls").Should().Be(1, "the next has one of its own");
        store.WasOfEndedCall(new("next")).Should().BeTrue();
    }

    [Fact]
    public async Task What_an_earlier_process_has_left_moves_when_its_minute_is_over_a_few_at_a_time()
    {
        var store = _folder.Open();
        var over = Session(Call, ends: true).HeardAt(_folder.Clock.GetUtcNow()) with { Timeline = [] };
        await Task.WhenAll(Enumerable.Range(0, 250).Select(i => store.SaveAsync(over with { CallerLeg = new($"call-{i}") })));
        using var killed = _folder.Killed();
        killed.Clock.Advance(TimeSpan.FromSeconds(59));
        killed.Open();

        await killed.PassAsync(TimeSpan.FromSeconds(5));
        killed.Moved().Should().Be(100);
        await killed.PassAsync(TimeSpan.FromSeconds(0.1));
        killed.Moved().Should().Be(200);
        await killed.PassAsync(TimeSpan.FromSeconds(0.1));
        killed.Moved().Should().Be(250);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_keeps_an_ended_call_no_longer_than_a_minute()
    {
        var store = _folder.Open();
        await store.SaveAsync(Session(Call, ends: true).HeardAt(_folder.Clock.GetUtcNow().AddHours(1)) with { Timeline = [] });
        using var killed = _folder.Killed();
        killed.Open();

        await killed.PassAsync(Long);

        killed.Moved().Should().Be(1);
    }

    [Fact]
    public async Task A_call_with_a_leg_that_may_live_or_with_work_that_is_wanted_stays_at_hand()
    {
        var store = _folder.Open();
        await store.SaveAsync(CallStoreSamples.Next(null, Call, 1, ends: true));
        await store.SaveAsync(new("other"), step: 1, ends: true, effects: [new CallEffect.HangUp(new("stray"))]);

        await _folder.PassAsync(Long);

        _folder.Moved().Should().Be(0);
        store.Find(Call).Should().NotBeNull();
        store.Find(new("other")).Should().NotBeNull();
    }

    [Fact]
    public async Task Pages_and_totals_are_exact_across_memory_and_history()
    {
        var store = _folder.Open();
        for (var i = 0; i < 30; i++)
        {
            if (i == 20)
                await _folder.PassAsync(Long);
            await store.SaveAsync(Session(new($"call-{i:00}"), i % 3 != 0)
                .StartedAt(_folder.Clock.GetUtcNow().AddSeconds(-(i * 7 % 30)))
                .From(i % 2 == 0 ? "447700900001" : "447700900002"));
        }

        _folder.Moved().Should().BeGreaterThan(10);
        foreach (var query in (CallQuery[])[new(), new() { Caller = "447700900001" }, new() { IsLive = true }, new() { IsLive = false }])
        {
            var (seen, cursor) = (new List<CallSession>(), (CallCursor?)null);
            do
            {
                var page = await store.ListAsync(query with { Limit = 4, After = cursor });
                seen.AddRange(page.Items);
                cursor = page.Next;
                page.Total.Should().Be(query switch { { IsLive: true } => 10, { IsLive: false } => 20, { Caller: not null } => 15, _ => 30 });
            }
            while (cursor is not null);

            seen.Should().HaveCount((await store.ListAsync(query)).Total).And.OnlyHaveUniqueItems(call => call.CallerLeg);
            seen.Select(CallCursor.Of).Should().BeInAscendingOrder(CallCursor.NewestFirst);
        }
    }

    [Fact]
    public async Task A_call_that_is_in_both_files_is_one_call()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 1, ends: true);
        await _folder.PassAsync(TimeSpan.FromSeconds(58));
        // Written to the history; its removal from the live file is refused.
        _folder.Fill("DELETE ON calls");
        await _folder.PassAsync(TimeSpan.FromSeconds(3));
        _folder.Moved().Should().Be(1);

        (await store.ListAsync(new())).Total.Should().Be(1);
        await _folder.FreeAsync();
        using (var killed = _folder.Killed())
            (await killed.Open().ListAsync(new())).Total.Should().Be(1);
        await _folder.PassAsync(Long);

        (await store.ListAsync(new())).Total.Should().Be(1);
        store.Find(Call).Should().BeNull();
        _folder.Rows("calls").Should().Be(0);
    }

    [Fact]
    public async Task What_is_heard_while_a_call_moves_is_not_lost()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 1, ends: true);
        await _folder.PassAsync(TimeSpan.FromSeconds(58));
        // It is written to the history as it was, and then something is heard.
        _folder.Fill("DELETE ON calls");
        await _folder.PassAsync(TimeSpan.FromSeconds(3));
        await _folder.FreeAsync();

        await store.SaveAsync(Call, step: 2);
        using (var killed = _folder.Killed())
            (await killed.Open().StepAsync(Call)).Should().Be(2);
        await _folder.PassAsync(Long);

        (await store.StepAsync(Call)).Should().Be(2);
        store.Find(Call).Should().BeNull();
    }

    [Fact]
    public async Task While_the_history_cannot_be_written_calls_leave_the_memory_and_wait_on_disk_and_move_later()
    {
        var store = _folder.Open();
        await store.SaveAsync(new("first"), step: 1, ends: true);
        await _folder.PassAsync(Long);
        _folder.Execute("CREATE TRIGGER broken BEFORE INSERT ON calls BEGIN SELECT RAISE(ABORT, 'broken'); END", StorageFolder.HistoryFileName);
        await store.SaveAsync(Call, step: 3, ends: true);

        await _folder.PassAsync(Long);
        store.Find(Call).Should().BeNull();
        _folder.Rows("calls").Should().Be(1, "its row waits");
        store.WasOfEndedCall(Call).Should().BeTrue();
        store.WaitingForHistory.Should().Be(1);
        _folder.Committer.State.Unavailable.Should().BeNull("live calls are not touched by that");
        await store.SaveAsync(new("live"), step: 1);
        _folder.Execute("DROP TRIGGER broken", StorageFolder.HistoryFileName);
        await _folder.PassAsync(TimeSpan.FromMinutes(2));

        (await store.StepAsync(Call)).Should().Be(3);
        _folder.Rows("calls").Should().Be(1, "the live one");
        store.WaitingForHistory.Should().Be(0);
        _folder.Logs.Entries.Should()
            .Contain(line => line.Message.StartsWith("Calls that have ended cannot be moved to the history", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("damaged")]
    [InlineData("foreign")]
    public async Task A_history_that_is_not_as_it_should_be_stops_neither_the_start_nor_live_calls(string trouble)
    {
        var store = _folder.Open();
        await store.SaveAsync(new("ended"), step: 1, ends: true);
        await store.SaveAsync(new("live"), step: 1);
        await _folder.PassAsync(Long);
        _folder.Close();
        var file = Path.Combine(_folder.Path, StorageFolder.HistoryFileName);
        Break(file, trouble);

        store = _folder.Open();

        (await store.StepAsync(new("live"))).Should().Be(1);
        (await store.ListAsync(new() { IsLive = true })).Total.Should().Be(1);
        await store.SaveAsync(new("live"), step: 2);
        var words = trouble switch { "missing" => "*is missing*restore a backup*", "foreign" => "*belongs to another store*", _ => "*is damaged*" };
        await FluentActions.Awaiting(() => store.ReadAsync(new("ended")).AsTask()).Should().ThrowAsync<HistoryUnavailableException>().WithMessage(words);
        await FluentActions.Awaiting(() => store.ListAsync(new()).AsTask()).Should().ThrowAsync<HistoryUnavailableException>();
        if (trouble == "missing")
            File.Exists(file).Should().BeFalse("an empty one must not take its place");
    }

    private static void Break(string file, string trouble)
    {
        switch (trouble)
        {
            case "missing":
                File.Delete(file);
                break;
            case "damaged":
                File.WriteAllText(file, new string('?', 10_000));
                break;
            default:
                using (var other = new SqliteStoreFolder())
                {
                    other.Open();
                    _ = other.Store.ReadAsync(new("none")).AsTask().Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
                    other.Close();
                    File.Copy(Path.Combine(other.Path, StorageFolder.HistoryFileName), file, overwrite: true);
                }

                break;
        }
    }

    private static CallSession Session(LegId call, bool ends)
    {
        var session = new TestCall().Session with { CallerLeg = call };
        return ends ? session.Ended() : session;
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_waits_and_keeps_no_other_call_from_moving()
    {
        var store = _folder.Open();
        await store.SaveAsync(new("first"), step: 1, ends: true);
        await _folder.PassAsync(Long);
        _folder.Execute("CREATE TRIGGER broken BEFORE INSERT ON calls BEGIN SELECT RAISE(ABORT, 'broken'); END", StorageFolder.HistoryFileName);
        await store.SaveAsync(Call, step: 1, ends: true);
        await store.SaveAsync(new("other"), step: 1, ends: true);
        await _folder.PassAsync(Long);
        store.WaitingForHistory.Should().Be(2);
        _folder.Execute("UPDATE calls SET body = '{' WHERE id = (SELECT min(id) FROM calls)");
        _folder.Execute("DROP TRIGGER broken", StorageFolder.HistoryFileName);

        await store.SaveAsync(new("next"), step: 1, ends: true);
        await _folder.PassAsync(TimeSpan.FromMinutes(5));

        _folder.Moved().Should().Be(3);
        store.WaitingForHistory.Should().Be(1, "it is tried again, and nothing of it is lost");
        store.IsMoving.Should().BeFalse();
        _folder.Logs.Entries.Where(line => line.Message.Contains("cannot be read and is not moved", StringComparison.Ordinal)).Should()
            .ContainSingle().Which.Message.Should().Contain(Call.Value);
    }

    [Fact]
    public async Task A_row_that_could_be_read_again_and_is_damaged_once_more_is_told_once_more()
    {
        var store = _folder.Open();
        await BreakHistoryAsync(store);
        await store.SaveAsync(Call, step: 1, ends: true);
        await _folder.PassAsync(Long);
        for (var time = 0; time < 2; time++)
        {
            _folder.Execute("CREATE TABLE aside AS SELECT id, body FROM calls; UPDATE calls SET body = '{'");
            await _folder.PassAsync(TimeSpan.FromMinutes(5));
            _folder.Execute("UPDATE calls SET body = (SELECT body FROM aside WHERE aside.id = calls.id); DROP TABLE aside");
            await _folder.PassAsync(TimeSpan.FromMinutes(5));
        }

        Told("cannot be read and is not moved").Should().HaveCount(2);
        _folder.Execute("DROP TRIGGER broken", StorageFolder.HistoryFileName);
        await _folder.PassAsync(TimeSpan.FromMinutes(2));
        store.WaitingForHistory.Should().Be(0);
    }

    [Fact]
    public async Task While_the_live_file_cannot_be_read_no_row_counts_as_damaged()
    {
        var store = _folder.Open();
        await BreakHistoryAsync(store);
        await store.SaveAsync(Call, step: 1, ends: true);
        await _folder.PassAsync(Long);
        _folder.Execute("DROP TRIGGER broken", StorageFolder.HistoryFileName);
        var file = Path.Combine(_folder.Path, StorageFolder.LiveFileName);
        File.Move(file, file + ".aside");

        await _folder.PassAsync(TimeSpan.FromMinutes(3));

        Told("cannot be read and is not moved").Should().BeEmpty();
        Told("Calls that have ended cannot be moved to the history; 1 wait").Should().NotBeEmpty();
        File.Move(file + ".aside", file);
        await _folder.PassAsync(TimeSpan.FromMinutes(2));
        (await store.StepAsync(Call)).Should().Be(1);
        store.WaitingForHistory.Should().Be(0);
    }

    [Fact]
    public async Task A_call_that_the_history_refuses_waits_and_keeps_no_other_from_moving()
    {
        var store = _folder.Open();
        await store.SaveAsync(new("first"), step: 1, ends: true);
        await _folder.PassAsync(Long);
        _folder.Execute(
            "CREATE TRIGGER broken BEFORE INSERT ON calls WHEN NEW.call = 'call' BEGIN SELECT RAISE(ABORT, 'broken'); END", StorageFolder.HistoryFileName);
        foreach (var call in (LegId[])[new("before"), Call, new("after")])
            await store.SaveAsync(call, step: 1, ends: true);

        await _folder.PassAsync(Long);

        _folder.Moved().Should().Be(3, "the others are there");
        Told("Call call, which has ended, is refused by the history").Should().ContainSingle();
        store.WaitingForHistory.Should().Be(1);
        store.Find(Call).Should().BeNull("it has left the memory");
        store.WasOfEndedCall(Call).Should().BeTrue();
        _folder.Logs.Clear();
        await _folder.PassAsync(TimeSpan.FromHours(1));
        Told("cannot be moved").Should().BeEmpty("it was told, and no other waits");
        await store.SaveAsync(new("later"), step: 1, ends: true);
        await _folder.PassAsync(Long + TimeSpan.FromMinutes(1));
        _folder.Moved().Should().Be(4);
        Told("is refused by the history").Should().BeEmpty("it was told");
        _folder.Execute("DROP TRIGGER broken", StorageFolder.HistoryFileName);
        await _folder.PassAsync(TimeSpan.FromMinutes(2));
        store.WaitingForHistory.Should().Be(0);
        (await store.StepAsync(Call)).Should().Be(1);
    }

    [Fact]
    public async Task One_that_alone_is_refused_again_is_told_once_by_its_name()
    {
        var store = _folder.Open();
        await BreakHistoryAsync(store);
        await store.SaveAsync(Call, step: 1, ends: true);

        await _folder.PassAsync(Long + TimeSpan.FromHours(1));

        Told("cannot be moved").Should().ContainSingle();
        Told("Call call, which has ended, is refused by the history").Should().ContainSingle();
    }

    [Fact]
    public async Task A_call_on_its_way_to_the_history_is_known_and_listed_and_takes_what_comes_late_when_it_is_there()
    {
        var store = _folder.Open();
        await BreakHistoryAsync(store);
        await store.SaveAsync(Call, step: 3, ends: true);
        await _folder.PassAsync(Long);
        store.Find(Call).Should().BeNull("it has left the memory");

        (await store.StepAsync(Call)).Should().Be(3);
        var listed = await store.ListAsync(new CallQuery { Limit = 10 }, CancellationToken.None);
        listed.Items.Select(call => call.CallerLeg).Should().BeEquivalentTo([Call, new LegId("first")]);
        listed.Total.Should().Be(2);
        var late = () => _folder.History.UpdateAsync(Call, static _ => null, default, _folder.Clock.GetUtcNow());
        await late.Should().ThrowAsync<HistoryUnavailableException>("else it would be lost");
        _folder.Execute("DROP TRIGGER broken", StorageFolder.HistoryFileName);
        await late.Should().NotThrowAsync();
        store.WaitingForHistory.Should().Be(0);
        (await store.StepAsync(Call)).Should().Be(3);
    }

    [Fact]
    public async Task Whatever_keeps_ended_calls_from_moving_they_leave_the_memory_all_of_them()
    {
        using var folder = new SqliteStoreFolder { Erased = new(null!) };
        var store = folder.Open();
        var over = Session(Call, ends: true).HeardAt(folder.Clock.GetUtcNow()) with { Timeline = [] };
        await Task.WhenAll(Enumerable.Range(0, 250).Select(i => store.SaveAsync(over with { CallerLeg = new($"call-{i}") })));

        await folder.PassAsync(Long);

        store.WaitingForHistory.Should().Be(250);
        store.Find(new("call-0")).Should().BeNull();
        store.Find(new("call-249")).Should().BeNull();
        folder.Rows("calls").Should().Be(250, "their rows wait");
        folder.Logs.Entries.Should().Contain(line => line.Message.Contains("in an unforeseen way", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_more_wait_than_can_be_listed_nobody_is_told_a_part_for_the_whole()
    {
        var store = _folder.Open();
        await BreakHistoryAsync(store);
        await Task.WhenAll(Enumerable.Range(0, 501).Select(i => store.SaveAsync(new($"call-{i}"), step: 1, ends: true)));
        await store.SaveAsync(new("live"), step: 1);

        await _folder.PassAsync(Long);

        store.WaitingForHistory.Should().Be(501);
        await FluentActions.Awaiting(() => store.ListAsync(new()).AsTask()).Should().ThrowAsync<HistoryUnavailableException>();
        (await store.ListAsync(new() { IsLive = true })).Total.Should().Be(1);
        _folder.Execute("DROP TRIGGER broken", StorageFolder.HistoryFileName);
        await _folder.PassAsync(TimeSpan.FromMinutes(5));
        (await store.ListAsync(new())).Total.Should().Be(503);
    }

    [Fact]
    public async Task Who_asks_a_history_that_does_not_answer_is_told_so_and_it_serves_again_when_it_does()
    {
        using var storage = StorageFolder.Open(Directory.CreateDirectory(Path.Combine(_folder.Path, "slow")).FullName, 0);
        using var history = new HistoryDatabase(
            storage, [new OldSurveys([], NullLogger<OldSurveys>.Instance)], _folder.Logger<HistoryDatabase>(), longestRead: TimeSpan.FromMilliseconds(50));
        await Soon.IsAsync(async () => await IsServedAsync(history));
        using var answers = new ManualResetEventSlim();

        await FluentActions.Awaiting(() => history.ReadAsync(_ => answers.Wait(RealTime.Limit), CancellationToken.None)).Should()
            .ThrowAsync<HistoryUnavailableException>();
        (await IsServedAsync(history)).Should().BeFalse("the other is still being read");
        answers.Set();

        await Soon.IsAsync(async () => await IsServedAsync(history));
    }

    [Fact]
    public async Task Ended_calls_leave_the_memory_also_while_the_history_is_written_very_slowly()
    {
        var store = _folder.Open();
        await store.SaveAsync(new("first"), step: 1, ends: true);
        await _folder.PassAsync(Long);
        using var answers = new ManualResetEventSlim();
        using var hangs = new ManualResetEventSlim();
        var write = _folder.Files.WriteAsync([new Hanging(hangs, answers)]);
        await Task.Run(hangs.Wait, TestContext.Current.CancellationToken);
        await store.SaveAsync(Call, step: 1, ends: true);
        await PassUntilAsync(() => store.IsMoving);
        await store.SaveAsync(new("later"), step: 1, ends: true);

        await PassUntilAsync(() => store.Find(new("later")) is null);

        Told("are being moved to the history for more than a minute").Should().NotBeEmpty();
        answers.Set();
        await write;
        await _folder.PassAsync(TimeSpan.FromMinutes(2));
        (await store.ListAsync(new())).Total.Should().Be(3);
        store.WaitingForHistory.Should().Be(0);
    }

    [Fact]
    public async Task The_end_of_the_process_waits_for_no_disk_that_does_not_answer()
    {
        _folder.Open();
        using var storage = StorageFolder.Open(Directory.CreateDirectory(Path.Combine(_folder.Path, "hanging")).FullName, 0);
        using var history = new HistoryDatabase(
            storage, [new OldSurveys([], NullLogger<OldSurveys>.Instance)], _folder.Logger<HistoryDatabase>(), longestEnd: TimeSpan.FromMilliseconds(10));
        using var answers = new ManualResetEventSlim();
        using var hangs = new ManualResetEventSlim();
        var write = history.WriteAsync([new Hanging(hangs, answers)]);
        await Task.Run(hangs.Wait, TestContext.Current.CancellationToken);

        history.Dispose();

        _folder.Logs.Entries.Should().ContainSingle(line => line.Message.StartsWith("The disk has not answered for", StringComparison.Ordinal));
        answers.Set();
        await write;
    }

    [Fact]
    public async Task Nor_does_it_wait_for_a_change_that_does_not_come_to_its_end()
    {
        using var folder = new SqliteStoreFolder { LongestEnd = TimeSpan.FromMilliseconds(10) };
        await folder.Open().SaveAsync(Call, step: 1, ends: true);
        await folder.PassAsync(Long);
        using var answers = new ManualResetEventSlim();
        var hangs = new TaskCompletionSource();
        var change = Task.Run(() => folder.History.UpdateAsync(Call, Hang, default, folder.Clock.GetUtcNow()), TestContext.Current.CancellationToken);
        await hangs.Task;

        folder.History.Dispose();

        answers.Set();
        await change;

        Transition? Hang(CallSession call)
        {
            hangs.SetResult();
            answers.Wait();
            return null;
        }
    }

    private async Task BreakHistoryAsync(CallStore store)
    {
        await store.SaveAsync(new("first"), step: 1, ends: true);
        await _folder.PassAsync(Long);
        _folder.Execute("CREATE TRIGGER broken BEFORE INSERT ON calls BEGIN SELECT RAISE(ABORT, 'broken'); END", StorageFolder.HistoryFileName);
    }

    private Task PassUntilAsync(Func<bool> condition) => Soon.IsAsync(() =>
    {
        if (!condition())
            _folder.Clock.FireNext(_folder.Clock.GetUtcNow().AddMinutes(1));
        return condition();
    });

    private static async Task<bool> IsServedAsync(HistoryDatabase history)
    {
        try
        {
            return await history.ReadAsync(static _ => true, CancellationToken.None);
        }
        catch (HistoryUnavailableException)
        {
            return false;
        }
    }

    private IEnumerable<string> Told(string words) =>
        _folder.Logs.Entries.Select(line => line.Message).Where(message => message.Contains(words, StringComparison.Ordinal));

    private sealed class Hanging(ManualResetEventSlim hangs, ManualResetEventSlim answers) : StorageChange
    {
        public override void Write(RowWriter rows)
        {
            hangs.Set();
            answers.Wait();
        }
    }
}
