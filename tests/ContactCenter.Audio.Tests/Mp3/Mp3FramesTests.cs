namespace ContactCenter.Audio.Tests.Mp3;

/// <summary>Frames, and what stands around them.</summary>
public sealed class Mp3FramesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(50)]
    public void Each_frame_has_its_samples(int frames)
    {
        using var reader = Reading.Open(Mp3File.Silence(frames));

        (reader.SampleRate, reader.Channels).Should().Be((24_000, 1));
        Reading.All(reader).Should().HaveCount(frames * Mp3File.Samples).And.OnlyContain(sample => sample == 0);
    }

    [Fact]
    public void Tags_before_and_behind_the_sound_are_passed_over()
    {
        byte[] tagBehind = [.. "TAG"u8, .. new byte[125]];

        Reading.Samples([.. Mp3File.Id3(100_000), .. Mp3File.Id3(0), .. Mp3File.Silence(5), .. tagBehind]).Should().HaveCount(5 * Mp3File.Samples);
        Reading.Refusal([.. Mp3File.Id3(100), .. new byte[100]]).Should().Be("The file is of no kind of sound that is known here.");
        Reading.Refusal(Mp3File.Id3(1_000)[..500]).Should().Be("The file is of no kind of sound that is known here.");
    }

    [Fact]
    public void What_stands_between_frames_is_passed_over()
    {
        byte[] noise = [.. Enumerable.Repeat((byte)0xFF, 300)];

        Reading.Samples([.. Mp3File.Silence(5), .. noise, .. Mp3File.Silence(5), .. "junk"u8, .. Mp3File.Silence(1)]).Should().HaveCount(11 * Mp3File.Samples);
        Reading.Samples([.. noise, .. Mp3File.Silence(5)]).Should().HaveCount(5 * Mp3File.Samples, "a stream may begin in the midst of a frame");
    }

    [Fact]
    public void A_frame_that_is_cut_off_is_none() => Reading.Samples(Mp3File.Silence(5)[..^1]).Should().HaveCount(4 * Mp3File.Samples);

    [Theory]
    [InlineData("LAME3.100")]
    [InlineData("Lavf58.76")]
    [InlineData("Lavc58.13")]
    public void What_the_encoder_has_put_around_the_sound_is_left_out(string encoder)
    {
        var whole = 10 * Mp3File.Samples;

        Reading.Samples([.. Mp3File.Info(10, 576, 1_000, encoder), .. Mp3File.Silence(10)]).Should().HaveCount(whole - 576 - 1_000);
        Reading.Samples([.. Mp3File.Info(10, 2_000, 529, encoder), .. Mp3File.Silence(10)]).Should().HaveCount(whole - 2_529);
    }

    [Fact]
    public void An_unknown_encoder_tells_nothing_of_it() =>
        Reading.Samples([.. Mp3File.Info(10, 576, 1_000, "Someone's"), .. Mp3File.Silence(10)]).Should().HaveCount(10 * Mp3File.Samples);

    [Fact]
    public void A_file_that_has_more_or_fewer_frames_than_it_says_is_read_to_its_end()
    {
        Reading.Samples([.. Mp3File.Info(10, 576, 1_000), .. Mp3File.Silence(4)]).Should().HaveCount((4 * Mp3File.Samples) - 1_105);
        Reading.Samples([.. Mp3File.Info(10, 576, 1_000), .. Mp3File.Silence(20)]).Should().HaveCount((20 * Mp3File.Samples) - 1_576);
        Reading.Samples([.. Mp3File.Info(0, 4_095, 4_095), .. Mp3File.Silence(1)]).Should().BeEmpty();
        Reading.Samples(Mp3File.Info(10, 576, 1_000)).Should().BeEmpty();
    }

    [Fact]
    public void A_few_bytes_that_are_hours_of_silence_are_bounded()
    {
        using var stream = new MemoryStream(Mp3File.Silence(5_000));
        using var reader = AudioReader.Open(stream, new AudioLimits { MostSeconds = 60 });
        var act = () => Reading.All(reader);

        act.Should().Throw<UnreadableAudioException>().WithMessage("The sound is longer than 60 seconds.");
    }

    [Fact]
    public void Channels_are_as_many_as_at_the_begin()
    {
        byte[] pair = [0xFF, 0xF3, 0x24, 0x00, .. new byte[44]];

        using var mono = Reading.Open([.. Mp3File.Silence(3), .. pair, .. pair]);
        Reading.All(mono).Should().HaveCount(5 * Mp3File.Samples);
        using var stereo = Reading.Open([.. pair, .. pair, .. Mp3File.Silence(3)]);
        stereo.Channels.Should().Be(2);
        Reading.All(stereo).Should().HaveCount(10 * Mp3File.Samples);
    }
}
