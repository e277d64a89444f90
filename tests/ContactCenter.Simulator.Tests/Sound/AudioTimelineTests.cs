using ContactCenter.Simulator.Sound;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Sound;

public sealed class AudioTimelineTests
{
    private readonly TestClock _clock = new();
    private readonly SimulatorOptions _options = new();
    private readonly AudioTimeline _timeline;
    private readonly AudioTrack _track;

    public AudioTimelineTests()
    {
        _timeline = new AudioTimeline(_clock, _options);
        _track = new AudioTrack(_timeline);
    }

    [Fact]
    public void Sounds_are_added_where_they_overlap_and_stay_as_loud_as_can_be()
    {
        using var tap = Tap();
        _track.Play(Flat(640, 20_000));
        Pass(0.02);
        _track.Play(Flat(640, 20_000));

        Heard(tap, 0, 960).Should().Equal([.. Flat(320, 20_000), .. Flat(320, short.MaxValue), .. Flat(320, 20_000)]);
    }

    [Fact]
    public void What_is_queued_follows_without_a_gap_and_silence_drops_it()
    {
        using var tap = Tap();
        _track.Queue(Flat(320, 1), lead: 320);
        _track.Queue(Flat(320, 2), lead: 320);
        _track.Queued.Should().Be(960);
        Pass(0.05);
        _track.Silence();

        Heard(tap, 0, 960).Should().Equal([.. Flat(320, 0), .. Flat(320, 1), .. Flat(160, 2), .. Flat(160, 0)]);
        _track.Queued.Should().Be(0);
    }

    [Fact]
    public void A_loop_goes_on_until_it_is_cut()
    {
        using var tap = Tap();
        var music = _track.Play([1, 2, 3], loops: true);
        Pass(0.5);
        music.Cut(_timeline.Now);
        Pass(1);

        Heard(tap, 7_996, 8).Should().Equal([2, 3, 1, 2, 0, 0, 0, 0]);
    }

    [Fact]
    public void A_voice_is_heard_only_while_it_can_be()
    {
        var audible = true;
        using var tap = new Tap(_timeline, () => audible ? [_track] : []);
        _track.Play(Flat(1_600, 7));
        Change(false);
        Change(true);
        Change(false);

        Heard(tap, 0, 1_600).Should().Equal([.. Flat(320, 7), .. Flat(320, 0), .. Flat(320, 7), .. Flat(640, 0)]);

        void Change(bool can)
        {
            Pass(0.02);
            audible = can;
            tap.Refresh();
        }
    }

    [Theory]
    [InlineData(-1, 250)]
    [InlineData(0, 1_000)]
    [InlineData(1, 4_000)]
    public void A_level_makes_it_softer_or_louder(double level, short expected)
    {
        using var tap = Tap();
        _track.Play(Flat(1, 1_000), level);

        Heard(tap, 0, 1).Should().Equal(expected);
    }

    [Fact]
    public void Sound_passes_at_the_speed_of_the_platform()
    {
        _options.Speed = 10;
        Pass(0.5);

        _timeline.Now.Should().Be(5 * Pcm.Rate);
    }

    [Fact]
    public void An_earpiece_gives_each_frame_once_it_has_passed()
    {
        var tap = Tap();
        using var ear = new AudioListener(_timeline, tap, it => it.Dispose());
        var frame = new short[Pcm.Frame];
        _track.Play([.. Flat(320, 1), .. Flat(320, 2)]);

        ear.Read(frame).Should().BeFalse();
        Pass(0.05);
        ear.Read(frame).Should().BeTrue();
        frame.Should().Equal(Flat(320, 1));
        ear.Read(frame).Should().BeTrue();
        frame.Should().Equal(Flat(320, 2));
        ear.Read(frame).Should().BeFalse();
        tap.Kept.Should().Be(0, "what has been read is over");
    }

    [Fact]
    public void A_reader_that_was_away_for_long_goes_on_at_the_present()
    {
        using var ear = new AudioListener(_timeline, Tap(), it => it.Dispose());
        var frame = new short[Pcm.Frame];
        Pass(60);
        _track.Play(Flat(320, 9));

        ear.Read(frame).Should().BeTrue();
        ear.Read(frame).Should().BeFalse();
        Pass(0.02);
        ear.Read(frame).Should().BeTrue();
        frame.Should().Equal(Flat(320, 9));
    }

    [Fact]
    public void What_nobody_hears_is_not_kept()
    {
        for (var i = 0; i < 10_000; i++)
        {
            _track.Play(Flat(320, 1));
            Pass(0.72);
        }

        _track.Kept.Should().BeLessThan(3);
    }

    private static short[] Flat(int length, short value) => [.. Enumerable.Repeat(value, length)];

    private static short[] Heard(Tap tap, long from, int length)
    {
        var sound = new short[length];
        tap.Mix(from, sound);
        return sound;
    }

    private Tap Tap() => new(_timeline, () => [_track]);

    private void Pass(double seconds) => _clock.Advance(TimeSpan.FromSeconds(seconds));
}
