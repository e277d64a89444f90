using NAudio.Wave;

namespace ContactCenter.Audio.Tests;

public sealed class WavWriterTests
{
    private static readonly float[] Sound = [.. Signals.Noise(20_000).Select(sample => MathF.Round(sample * 32_767) / 32_768)];

    [Fact]
    public void The_length_is_put_where_it_belongs_when_the_stream_can_seek()
    {
        using var stream = new MemoryStream();
        stream.Write("before"u8);
        Write(new WavWriter(stream, 8_000, 2));
        stream.Write("after"u8);

        var file = stream.ToArray()[6..^5];
        file.Should().Equal(WavFile.Of(Sound, channels: 2).Bytes);
        Reading.Samples(file).Should().Equal(Sound);
        using var other = new WaveFileReader(new MemoryStream(file));
        (other.SampleCount, other.WaveFormat.SampleRate, other.WaveFormat.Channels).Should().Be((10_000, 8_000, 2));
    }

    [Fact]
    public void A_length_that_was_said_stands_there_from_the_begin()
    {
        using var stream = new MemoryStream();
        using var forwards = new ForwardStream(stream);
        Write(new WavWriter(forwards, 8_000, 2, frames: 10_000));

        stream.ToArray().Should().Equal(WavFile.Of(Sound, channels: 2).Bytes);
    }

    [Fact]
    public void Where_nobody_knows_the_length_all_that_comes_is_read()
    {
        using var stream = new MemoryStream();
        using var forwards = new ForwardStream(stream);
        Write(new WavWriter(forwards, 8_000, 2));

        stream.ToArray()[40..44].Should().Equal(255, 255, 255, 255);
        Reading.Samples(stream.ToArray()).Should().Equal(Sound);
    }

    [Fact]
    public void The_length_is_the_one_that_was_said()
    {
        var more = () => new WavWriter(new MemoryStream(), 8_000, 1, frames: 2).Write([0, 0, 0]);
        var fewer = () => new WavWriter(new MemoryStream(), 8_000, 1, frames: 2).Finish();
        var half = () => new WavWriter(new MemoryStream(), 8_000, 2).Write([0, 0, 0]);

        more.Should().Throw<InvalidOperationException>();
        fewer.Should().Throw<InvalidOperationException>();
        half.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Many_at_a_time_are_written_and_read_as_one_by_one()
    {
        float[] odd = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1, -1, .99999f, 1.5f / 32_768, 2.5f / 32_768, -.5f / 32_768, float.Epsilon];
        float[] all = [.. odd, .. Sound[..103], .. odd.Reverse(), .. Sound[..7].Select(sample => sample * 2)];
        using var together = new MemoryStream();
        new WavWriter(together, 8_000, 1).Write(all);
        using var alone = new MemoryStream();
        var writer = new WavWriter(alone, 8_000, 1);
        foreach (var sample in all)
            writer.Write([sample]);

        together.ToArray()[44..].Should().Equal(alone.ToArray()[44..]);
        using var reader = Reading.Open(together.ToArray());
        Reading.All(reader, 1).Should().Equal(Reading.Samples(together.ToArray()));
    }

    [Fact]
    public void What_is_too_loud_is_cut_off_and_what_is_no_number_is_silent()
    {
        using var stream = new MemoryStream();
        var writer = new WavWriter(stream, 8_000, 1);
        writer.Write([2, -2, float.NaN, 1, -1]);
        writer.Finish();

        Reading.Samples(stream.ToArray()).Should().Equal(32_767 / 32_768f, -1, 0, 32_767 / 32_768f, -1);
    }

    private static void Write(WavWriter writer)
    {
        writer.Write(Sound.AsSpan(0, 10));
        writer.Write(Sound.AsSpan(10));
        writer.Finish();
        writer.Frames.Should().Be(10_000);
    }
}
