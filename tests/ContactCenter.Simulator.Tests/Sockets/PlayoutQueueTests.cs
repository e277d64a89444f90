using System.Globalization;
using System.Text.Json;
using ContactCenter.Simulator.Sockets;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Simulator.Tests.Sockets;

public sealed class PlayoutQueueTests
{
    private readonly PlayoutQueue _queue = new();

    [Fact]
    public void It_has_room_for_so_many_frames_and_as_many_notifies()
    {
        for (var i = 0; i < PlayoutQueue.Capacity; i++)
        {
            _queue.TryAdd([0]).Should().BeTrue();
            _queue.TryAdd(Mark(i)).Should().BeTrue();
        }

        _queue.IsFull.Should().BeTrue();
        _queue.TryAdd([0]).Should().BeFalse();
        _queue.TryAdd(Mark(0)).Should().BeFalse();

        _queue.Advance();
        _queue.TryAdd([0]).Should().BeTrue();
    }

    [Fact]
    public void The_oldest_frame_makes_room_and_no_notify()
    {
        _queue.TryAdd(Mark(1));
        _queue.TryAdd([1]);
        _queue.TryAdd([2]);

        _queue.DropOldest();

        var (frame, reached) = _queue.Advance();
        frame.Should().Equal(2);
        reached.Should().ContainSingle();
        _queue.DropOldest();
        _queue.Advance().Frame.Should().BeNull();
    }

    [Fact]
    public void Something_plays_until_the_last_frame_has_had_its_time()
    {
        _queue.IsPlaying.Should().BeFalse();
        _queue.TryAdd([1]);
        _queue.IsPlaying.Should().BeTrue();

        _queue.Advance();
        _queue.IsPlaying.Should().BeTrue();
        _queue.Advance();

        _queue.IsPlaying.Should().BeFalse();
    }

    /// <summary>Frames leave one a beat, in order; each notify leaves at the first beat at which all frames before it have had their time.</summary>
    [Fact]
    public void Frames_and_notifies_keep_their_order() => Prop.ForAll(ArbMap.Default.ArbFor<bool[]>(), kinds =>
    {
        var queue = new PlayoutQueue();
        for (var i = 0; i < kinds.Length; i++)
            _ = kinds[i] ? queue.TryAdd([(byte)i]) : queue.TryAdd(Mark(i));

        var expected = new List<string>();
        for (var i = 0; i < kinds.Length; i++)
            expected.Add(kinds[i] ? $"frame {(byte)i}" : $"mark {i}");

        var heard = new List<string>();
        for (var beat = 0; beat <= kinds.Count(isFrame => isFrame); beat++)
        {
            var (frame, reached) = queue.Advance();
            heard.AddRange(reached.Select(mark => $"mark {mark.GetInt32()}"));
            if (frame is not null)
                heard.Add($"frame {frame[0]}");
        }

        return heard.SequenceEqual(expected, StringComparer.Ordinal) && !queue.IsPlaying;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Clearing_leaves_nothing_and_gives_the_notifies_that_waited()
    {
        _queue.TryAdd([1]);
        _queue.TryAdd(Mark(1));
        _queue.TryAdd([2]);
        _queue.TryAdd(Mark(2));

        _queue.Clear().Select(mark => mark.GetInt32()).Should().Equal(1, 2);

        _queue.IsPlaying.Should().BeFalse();
        _queue.Advance().Frame.Should().BeNull();
    }

    private static JsonElement Mark(int number) => JsonElement.Parse(number.ToString(CultureInfo.InvariantCulture));
}
