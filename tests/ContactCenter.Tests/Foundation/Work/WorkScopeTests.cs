using ContactCenter.Foundation.Work;

namespace ContactCenter.Tests.Foundation.Work;

/// <summary>How an attempt may end, and how often it makes its progress durable.</summary>
public sealed class WorkScopeTests
{
    private readonly TestClock _clock = new();
    private readonly ScriptedCommitter _committer = new();

    [Fact]
    public async Task Progress_is_durable_once_in_a_while_and_waits_until_that_has_passed()
    {
        var scope = Scope(TimeSpan.FromSeconds(1));
        await scope.CheckpointAsync("1"u8.ToArray(), CancellationToken.None);
        var second = scope.CheckpointAsync("2"u8.ToArray(), CancellationToken.None);
        _committer.Appended.Should().Be(1);
        scope.Item.Payload.Should().Equal("1"u8.ToArray());

        _clock.Advance(TimeSpan.FromSeconds(1));
        await second;
        scope.Item.Payload.Should().Equal("2"u8.ToArray());
        var third = scope.CheckpointAsync("3"u8.ToArray(), CancellationToken.None);

        _committer.Appended.Should().Be(2);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await third;
        _committer.Appended.Should().Be(3);
    }

    [Fact]
    public async Task A_request_is_sent_when_that_is_durable_however_long_the_disk_takes()
    {
        _committer.OnAppend = () => _clock.Advance(TimeSpan.FromSeconds(10));
        var scope = Scope(TimeSpan.Zero);

        await scope.MarkSentAsync();

        scope.Item.SentAt.Should().Be(_clock.GetUtcNow());
    }

    [Fact]
    public void What_is_done_or_dropped_is_over_and_what_is_tried_again_or_given_up_is_kept()
    {
        var scope = Scope(TimeSpan.Zero);

        scope.Done().IsEnd.Should().BeTrue();
        scope.Dropped().IsEnd.Should().BeTrue();
        scope.Again(WorkStage.Send, "busy").IsEnd.Should().BeFalse();
        scope.Dead("gone").IsEnd.Should().BeFalse();
    }

    [Fact]
    public void Background_work_leaves_a_core_to_the_calls() =>
        new WorkOptions().MostInBackground.Should().Be(Math.Max(1, Environment.ProcessorCount - 1));

    private WorkScope Scope(TimeSpan betweenCheckpoints) =>
        new(new(1, "kind", "key", _clock.GetUtcNow()), _committer, new MemoryDeadLetters(), _clock, new Random(7), betweenCheckpoints);
}
