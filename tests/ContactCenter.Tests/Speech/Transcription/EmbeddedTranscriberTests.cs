using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.Embedded;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.Speech.Transcription;

/// <summary>When the transcriber is started, started again, and stopped.</summary>
public sealed class EmbeddedTranscriberTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private readonly FakeLauncher _launcher = new();
    private readonly LogCollector _log = new();
    private readonly EmbeddedTranscriber _transcriber;

    public EmbeddedTranscriberTests()
    {
        var logs = LoggerFactory.Create(logging => logging.AddProvider(_log));
        _transcriber = new(_launcher, _clock, logs.CreateLogger<EmbeddedTranscriber>());
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _transcriber.DisposeAsync();

    [Fact]
    public async Task It_is_started_when_it_is_first_needed_and_once_for_all()
    {
        _launcher.Started.Should().BeEmpty();

        var uses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => UseAsync()));

        _launcher.Started.Should().ContainSingle();
        uses.Select(use => use.Process).Should().AllBeEquivalentTo(_launcher.Started[0], options => options.ComparingByValue<ITranscriberProcess>());
        _transcriber.State.IsRunning.Should().BeTrue();
    }

    [Fact]
    public async Task One_that_dies_is_started_again_after_a_second_then_two_then_four_up_to_a_minute()
    {
        var waits = new List<double>();
        for (var death = 1; death <= 9; death++)
        {
            (await UseAsync()).Dispose();
            await DieAsync(137);
            waits.Add((await RefusedAsync()).RetryAfter!.Value.TotalSeconds);
            _clock.Advance(TimeSpan.FromSeconds(waits[^1]) - TimeSpan.FromTicks(1));
            await RefusedAsync();
            _clock.Advance(TimeSpan.FromTicks(1));
        }

        waits.Should().Equal(1, 2, 4, 8, 16, 32, 60, 60, 60);
        _transcriber.State.Should().BeEquivalentTo(new { IsRunning = false, Deaths = 9, Reason = "it ended with code 137" });
        _log.Entries.Should().HaveCount(9).And.OnlyContain(line => line.Level == LogLevel.Warning);
    }

    [Fact]
    public async Task One_that_has_answered_is_forgiven()
    {
        for (var death = 1; death <= 3; death++)
        {
            (await UseAsync()).Dispose();
            await DieAsync(1);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        using (var use = await UseAsync())
            use.Answered();
        await DieAsync(1);

        (await RefusedAsync()).RetryAfter.Should().Be(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task One_that_ends_at_its_start_is_not_waited_for()
    {
        _launcher.AtStart = process => process.Die(1);

        var fault = await RefusedAsync();

        fault.Fault.Should().Be(TranscriptionFault.Unavailable);
        fault.Message.Should().Be("The transcriber ended at its start, with code 1; the log has what it said.");
        (await RefusedAsync()).Message.Should().StartWith("The transcriber is not started again yet: The transcriber ended at its start");
        _launcher.Started.Should().ContainSingle();
    }

    [Fact]
    public async Task One_that_cannot_be_started_three_times_in_a_row_is_missing_something()
    {
        _launcher.AtStart = process => process.Die(1);
        var faults = new List<TranscriptionFault>();
        for (var start = 0; start < 3; start++)
        {
            faults.Add((await RefusedAsync()).Fault);
            _clock.Advance(TimeSpan.FromSeconds(2));
        }

        faults.Should().Equal(TranscriptionFault.Unavailable, TranscriptionFault.Unavailable, TranscriptionFault.Missing);
        (await RefusedAsync()).Should().Match<TranscriptionException>(fault =>
            fault.Fault == TranscriptionFault.Missing && fault.Message.StartsWith("The transcriber is not started again yet")
            && fault.Cause.StartsWith("The transcriber ended at its start"));

        _launcher.AtStart = process => process.Listen();
        _clock.Advance(TimeSpan.FromSeconds(2));
        (await UseAsync()).Dispose();
        await DieAsync(1);
        (await RefusedAsync()).Fault.Should().Be(TranscriptionFault.Unavailable, "it could be started");
    }

    [Fact]
    public async Task One_that_never_listens_is_ended_after_a_minute()
    {
        _launcher.AtStart = _ => { };
        var using1 = UseAsync();
        await Soon.IsAsync(() => _clock.NextDue is not null);

        _clock.Advance(TimeSpan.FromMinutes(1));

        (await using1.Awaiting(task => task).Should().ThrowAsync<TranscriptionException>()).Which.Fault.Should().Be(TranscriptionFault.Unavailable);
        _launcher.Started.Single().Ended.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public async Task One_that_nobody_needs_is_stopped_after_ten_minutes_and_started_again_at_once()
    {
        var first = await UseAsync();
        var second = await UseAsync();
        first.Dispose();
        first.Dispose();
        _clock.Advance(TimeSpan.FromHours(1));
        _launcher.Started.Single().WasStopped.Should().BeFalse("the second is still at work");

        second.Dispose();
        _clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        _launcher.Started.Single().WasStopped.Should().BeFalse();
        _clock.Advance(TimeSpan.FromTicks(1));
        await _launcher.Started.Single().Ended;
        (await UseAsync()).Dispose();

        _launcher.Started[0].WasStopped.Should().BeTrue();
        _launcher.Started.Should().HaveCount(2);
        (_transcriber.State.Deaths, _log.Entries.Count).Should().Be((0, 0), "it has not died");
    }

    [Fact]
    public async Task It_ends_with_the_server()
    {
        (await UseAsync()).Dispose();

        await _transcriber.DisposeAsync();

        _launcher.Started.Single().WasStopped.Should().BeTrue();
        (await RefusedAsync()).Message.Should().Be("The server is ending.");
        _log.Entries.Should().BeEmpty();
    }

    private Task<TranscriberUse> UseAsync() => _transcriber.UseAsync(TestContext.Current.CancellationToken);

    private async Task<TranscriptionException> RefusedAsync() =>
        (await _transcriber.Awaiting(it => it.UseAsync(TestContext.Current.CancellationToken)).Should().ThrowAsync<TranscriptionException>()).Which;

    private async Task DieAsync(int code)
    {
        var lines = _log.Entries.Count;
        _launcher.Started[^1].Die(code);
        await Soon.IsAsync(() => _log.Entries.Count != lines);
    }
}
