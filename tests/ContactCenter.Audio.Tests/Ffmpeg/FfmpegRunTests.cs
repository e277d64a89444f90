using System.Text;

namespace ContactCenter.Audio.Tests.Ffmpeg;

/// <summary>Whatever ffmpeg does, whoever reads goes on.</summary>
[Collection(nameof(Machine))]
public sealed class FfmpegRunTests
{
    private static readonly byte[] Flac = [.. "fLaC"u8, .. new byte[300_000]];

    [Fact]
    public void It_is_told_what_it_reads_and_opens_nothing_else()
    {
        using var fake = new FakeFfmpeg("echo \"$@\" >arguments; env >environment; cat >input; cat sound.wav");
        fake.Lay("sound.wav", Piped([0.5f, 0.25f]));

        Read(fake.Program).Should().Equal(0.5f, 0.25f);

        fake.Written("arguments").Should().Contain("-protocol_whitelist pipe -f flac -i pipe:0 ").And.Contain(" -c:a pcm_f32le ").And.EndWith(" pipe:1\n");
        fake.Written("input").Should().HaveLength(Flac.Length).And.StartWith("fLaC");
        fake.Written("environment")!.Split('\n').Where(line => line.Contains('=')).Select(line => line.Split('=')[0]).Should()
            .BeSubsetOf(["PATH", "LD_LIBRARY_PATH", "PWD", "OLDPWD", "_", "SHLVL"]);
    }

    [Theory]
    [InlineData("#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1/secret\n")]
    [InlineData("ffconcat version 1.0\nfile /etc/passwd\n")]
    [InlineData("v=0\no=- 0 0 IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n")]
    [InlineData("<?xml version=\"1.0\"?><MPD/>")]
    [InlineData("[playlist]\nFile1=file:///etc/passwd\n")]
    [InlineData("RIFF\0\0\0\0AVI LIST")]
    [InlineData("hello")]
    [InlineData("")]
    public void A_text_that_names_other_files_is_never_handed_over(string text)
    {
        using var fake = new FakeFfmpeg("touch started");
        foreach (var bytes in (byte[][])[Encoding.ASCII.GetBytes(text), [.. Mp3File.Id3(20), .. Encoding.ASCII.GetBytes(text)]])
        {
            var act = () => Read(fake.Program, new MemoryStream(bytes));
            act.Should().Throw<UnreadableAudioException>().WithMessage("The file is of no kind of sound that is known here.");
        }

        fake.Written("started").Should().BeNull();
    }

    [Fact]
    public void When_it_fails_its_words_are_told_as_far_as_they_are_few()
    {
        using var fake = new FakeFfmpeg("cat >/dev/null; echo 'Something is'  >&2; echo ' wrong' >&2; exit 3");
        Refusal(fake.Program).Should().Be("ffmpeg cannot read the sound. It says: Something is wrong.");

        using var talker = new FakeFfmpeg("i=0; while [ $i -lt 20000 ]; do echo 'Something is wrong'; i=$((i + 1)); done >&2; exit 1");
        Refusal(talker.Program).Length.Should().BeLessThan(600);

        using var silent = new FakeFfmpeg("exit 1");
        Refusal(silent.Program).Should().Be("ffmpeg cannot read the sound.");
    }

    [Fact]
    public void When_it_fails_in_the_midst_the_sound_does_not_just_end()
    {
        using var fake = new FakeFfmpeg("cat sound.wav; exit 1");
        fake.Lay("sound.wav", Piped([0.5f, 0.25f]));

        Refusal(fake.Program).Should().Be("ffmpeg cannot read the sound.");
    }

    [Fact]
    public void When_it_gives_no_sound_that_is_said()
    {
        using var fake = new FakeFfmpeg("cat >/dev/null");

        Refusal(fake.Program).Should().Be("ffmpeg finds no sound in it.");
        using var header = new FakeFfmpeg("cat >/dev/null; cat sound.wav");
        header.Lay("sound.wav", Piped([]));
        Refusal(header.Program).Should().Be("ffmpeg finds no sound in it.");
    }

    [Fact]
    public void When_it_is_not_there_that_is_said() =>
        Refusal(new FfmpegProgram("/nowhere/ffmpeg", TimeProvider.System)).Should().StartWith("ffmpeg cannot be started: ");

    [Theory]
    [InlineData("sleep 1000 & echo $! >child; wait")]
    [InlineData("head -c 1000 sound.wav; sleep 1000 & echo $! >child; cat >/dev/null; wait")]
    [InlineData("cat sound.wav; exec >&-; sleep 1000 & echo $! >child; wait")]
    public void When_it_stands_still_it_is_ended_with_all_that_it_has_started(string script)
    {
        using var fake = new FakeFfmpeg(script);
        fake.Lay("sound.wav", Piped(new float[10_000]));

        var clock = new WaitingClock(fake.Program.MostWait, () => fake.Written("child")?.EndsWith('\n') == true);
        Refusal(fake.Program with { Time = clock }).Should().Be("ffmpeg takes too long to read the sound.");

        IsGone(fake.Written("child")!).Should().BeTrue();
    }

    [Fact]
    public void It_is_not_waited_for_longer_altogether_than_may_be()
    {
        using var fake = new FakeFfmpeg("head -c 1000 sound.wav; while :; do head -c 100 sound.wav; sleep 0.01; done");
        fake.Lay("sound.wav", Piped(new float[10_000]));

        Refusal(fake.Program with { MostTime = TimeSpan.FromMilliseconds(200) }).Should().Be("ffmpeg takes too long to read the sound.");
    }

    [Fact]
    public void What_never_ends_is_bounded()
    {
        using var fake = new FakeFfmpeg("head -c 44 sound.wav; cat /dev/zero");
        fake.Lay("sound.wav", Piped(new float[10_000]));

        var act = () => Read(fake.Program, limits: new AudioLimits { MostSeconds = 100 });

        act.Should().Throw<UnreadableAudioException>().WithMessage("The sound is longer than 100 seconds.");
    }

    [Fact]
    public void When_nobody_wants_more_it_is_ended()
    {
        using var fake = new FakeFfmpeg("echo $$ >child; cat sound.wav; cat");
        fake.Lay("sound.wav", Piped(new float[10_000]));
        using (var reader = AudioReader.Open(new MemoryStream(Flac), AudioLimits.Default, fake.Program))
            reader.Read(new float[100]).Should().Be(100);

        IsGone(fake.Written("child")!).Should().BeTrue();
    }

    [Fact]
    public void A_fault_of_the_stream_is_no_end_of_the_sound()
    {
        using var fake = new FakeFfmpeg("cat sound.wav; cat >/dev/null");
        fake.Lay("sound.wav", Piped(new float[10]));

        var act = () => Read(fake.Program, new BrokenStream([.. "fLaC"u8, .. new byte[100_000]]));

        act.Should().Throw<IOException>().WithMessage("The line is broken.");
    }

    /// <summary>As ffmpeg writes it into a pipe.</summary>
    private static byte[] Piped(float[] sound) => (WavFile.Of(sound) with { DataSize = uint.MaxValue }).Bytes;

    private static float[] Read(FfmpegProgram program, Stream? stream = null, AudioLimits? limits = null)
    {
        using var reader = AudioReader.Open(stream ?? new MemoryStream(Flac), limits ?? AudioLimits.Default, program);
        return Reading.All(reader);
    }

    private static string Refusal(FfmpegProgram program)
    {
        var act = () => Read(program);
        return act.Should().Throw<UnreadableAudioException>().Which.Message;
    }

    /// <summary>Whether it is gone as soon as the machine gets to it: to kill a process does not wait for its end.</summary>
    private static bool IsGone(string process) => SpinWait.SpinUntil(() => HasEnded(process), TimeSpan.FromSeconds(30));

    /// <summary>Whether a process is no more, or waits only for its parent to take note of it.</summary>
    private static bool HasEnded(string process)
    {
        var status = $"/proc/{process.Trim()}/stat";
        try
        {
            return File.ReadAllText(status).Split(')')[^1].TrimStart()[0] is 'Z' or 'X';
        }
        catch (IOException)
        {
            return true;
        }
    }
}
