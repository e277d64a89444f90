using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Audio.Tests;

public sealed class PeaksTests
{
    [Fact]
    public void The_lowest_and_the_highest_sample_of_each_tenth_of_a_second_and_channel_are_kept()
    {
        var peaks = new Peaks(40, 2);
        peaks.Add([0.5f, -0.5f, 0.25f, 0, 0, 0.25f, 0, 0]);
        peaks.Add([1, -1, 1, -1, 1, -1, 1, -1]);
        peaks.Add([0.1f, 0]);

        Json(peaks).Should().Be("""
            {"version":2,"channels":2,"sample_rate":40,"samples_per_pixel":4,"bits":8,"length":3,"data":[0,64,-64,32,127,127,-128,-128,13,13,0,0]}
            """);
    }

    [Fact]
    public void Of_no_sound_there_is_no_shape()
    {
        Json(new Peaks(8_000, 1)).Should().Be("""
            {"version":2,"channels":1,"sample_rate":8000,"samples_per_pixel":800,"bits":8,"length":0,"data":[]}
            """);
    }

    [Fact]
    public void The_sizes_of_the_pieces_change_nothing() => Prop.ForAll(
        Gen.Choose(1, 3_000).NonEmptyListOf().ToArbitrary(),
        pieces =>
        {
            var noise = Signals.Noise(20_001);
            var (whole, parts) = (new Peaks(11_025, 3), new Peaks(11_025, 3));
            whole.Add(noise);
            for (var (at, turn) = (0, 0); at < noise.Length; turn++)
            {
                var count = Math.Min(3 * pieces[turn % pieces.Count], noise.Length - at);
                parts.Add(noise.AsSpan(at, count));
                at += count;
            }

            Json(parts).Should().Be(Json(whole));
            whole.Length.Should().Be(7);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_hour_is_a_shape_of_an_hour()
    {
        var peaks = new Peaks(8_000, 2);
        for (var second = 0; second < 3_600; second++)
            peaks.Add(new float[16_000]);

        using var json = JsonDocument.Parse(Json(peaks));
        json.RootElement.GetProperty("length").GetInt32().Should().Be(36_000);
        json.RootElement.GetProperty("data").GetArrayLength().Should().Be(144_000);
    }

    [Fact]
    public void Frames_are_whole()
    {
        var act = () => new Peaks(8_000, 2).Add([0]);

        act.Should().Throw<ArgumentException>();
    }

    private static string Json(Peaks peaks)
    {
        using var stream = new MemoryStream();
        peaks.WriteTo(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
