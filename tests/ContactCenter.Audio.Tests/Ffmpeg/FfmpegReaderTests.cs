namespace ContactCenter.Audio.Tests.Ffmpeg;

/// <summary>Kinds of sound that ffmpeg reads for us.</summary>
[Collection(nameof(Machine))]
public sealed class FfmpegReaderTests
{
    private static readonly byte[] Wav = WavFile.Of(Signals.Pair(Signals.Sine(440, 16_000, 2, 0.25), Signals.Sine(900, 16_000, 2, 0.25)), 2, 16_000).Bytes;

    [Theory]
    [InlineData("", "flac", "FLAC")]
    [InlineData("-codec:a aac -b:a 96k", "aac", "AAC")]
    [InlineData("-codec:a aac -b:a 96k -movflags +faststart", "m4a", "MP4")]
    [InlineData("-codec:a libvorbis -q:a 6", "ogg", "Ogg")]
    [InlineData("-codec:a libopus -b:a 96k", "webm", "WebM or Matroska")]
    [InlineData("-codec:a pcm_mulaw", "au", "AU")]
    [InlineData("-codec:a pcm_s16be", "aiff", "AIFF")]
    [InlineData("-codec:a adpcm_ms", "wav", "WAV with ADPCM")]
    [InlineData("-codec:a adpcm_ima_wav", "wav", "WAV with ADPCM")]
    public void It_is_read_with_ffmpeg_and_refused_without(string how, string extension, string name)
    {
        var file = Machine.Convert(Wav, how, extension);
        Reading.Refusal(file).Should().Be($"The file is {name}, which is read with ffmpeg alone, and there is none.");

        using var stream = new ChoppyStream(file, 1_000, 70_000, 1);
        using var reader = AudioReader.Open(stream, AudioLimits.Default, Machine.Ffmpeg());
        var read = Reading.All(reader, 1_000, 3);

        reader.Channels.Should().Be(2);
        read.Length.Should().BeInRange(2 * 2 * reader.SampleRate, 2 * 2 * reader.SampleRate + (reader.SampleRate / 4));
        foreach (var (channel, frequency) in new[] { (0, 440), (1, 900) })
        {
            var middle = Signals.Channel(read, channel, 2).AsSpan(reader.SampleRate / 2, reader.SampleRate);
            Signals.Amplitude(middle, frequency, reader.SampleRate).Should().BeApproximately(0.25, 0.01);
        }
    }

    [Fact]
    public void Gsm_in_a_wav_is_read()
    {
        var file = Machine.Convert(WavFile.Of(Signals.Sine(440, 8_000, 2, 0.25)).Bytes, "-codec:a gsm_ms", "wav");
        Reading.Refusal(file).Should().Be("The file is WAV with GSM, which is read with ffmpeg alone, and there is none.");

        using var stream = new MemoryStream(file);
        using var reader = AudioReader.Open(stream, AudioLimits.Default, Machine.Ffmpeg());

        Signals.Amplitude(Reading.All(reader).AsSpan(4_000, 8_000), 440, 8_000).Should().BeApproximately(0.25, 0.05);
    }

    [Fact]
    public void An_mp4_whose_index_comes_last_is_refused_before_ffmpeg_finds_nothing_in_it()
    {
        var file = Machine.Convert(Wav, "-codec:a aac", "m4a");

        Reading.Refusal(file).Should().StartWith("The MP4 file has its index behind its sound");
        Reading.Refusal(Machine.Convert(Wav, "-codec:a aac -movflags frag_keyframe+empty_moov", "m4a")).Should().StartWith("The file is MP4, which");
    }

    [Fact]
    public void Tags_before_it_are_passed_over()
    {
        var file = Machine.Convert(Wav, "", "flac");
        using var stream = new MemoryStream([.. Mp3File.Id3(50_000), .. file]);
        using var reader = AudioReader.Open(stream, AudioLimits.Default, Machine.Ffmpeg());

        Reading.All(reader).Should().Equal(Reading.Samples(Wav));
    }

    [Fact]
    public void Bytes_that_are_not_what_they_begin_as_are_refused_with_its_words()
    {
        var act = () =>
        {
            using var stream = new MemoryStream([.. "fLaC"u8, .. new byte[5_000]]);
            using var reader = AudioReader.Open(stream, AudioLimits.Default, Machine.Ffmpeg());
            Reading.All(reader);
        };

        act.Should().Throw<UnreadableAudioException>().WithMessage("ffmpeg cannot read the sound. It says: *.");
    }
}
