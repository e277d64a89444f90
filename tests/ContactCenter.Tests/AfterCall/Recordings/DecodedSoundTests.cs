using System.Net;
using System.Text;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Audio;
using ContactCenter.Speech.Transcription;
using ContactCenter.Tests.AfterCall.Erasure;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>Sounds that cost much to decode are decoded once.</summary>
public sealed class DecodedSoundTests : IDisposable
{
    private const string Name = "0123456789abcdefsound";
    private const int Rate = 16_000;

    private readonly TestFolder _folder = new();

    private string Copies => Path.Combine(_folder.Path, "decoded");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task As_it_was_decoded_when_it_came_it_is_heard_and_covered_and_then_it_is_nowhere()
    {
        var engine = new LookingEngine(ErasedStore.Words(), Copies);
        await using var fake = ErasedStore.Open(_folder, engine);
        fake.Calls.AnswerToFile = () => new(HttpStatusCode.OK) { Content = new ByteArrayContent(SilentMp3(seconds: 3)) };

        await MessageCall.LeaveAsync(fake);
        await fake.SettleAsync();

        (await fake.ItemsAsync("/api/v1/recordings")).Should().ContainSingle().Which.GetProperty("state").GetString().Should().Be("ready");
        engine.Copies.Should().ContainSingle();
        Encoding.Latin1.GetString(engine.Copies[0]).Should().NotContain("RIFF");
        engine.Heard.Length.Should().BeInRange(3 * Rate * 2, (3 * Rate * 2) + 4_096, "it has the length of the sound");
        Directory.GetFiles(Copies).Should().BeEmpty();
    }

    [Fact]
    public async Task A_copy_is_read_as_it_was_written_and_is_gone_when_it_is_forgotten()
    {
        float[] samples = [.. Enumerable.Range(0, 50_000).Select(at => (float)Math.Round(Math.Sin(at / 7.0) * 30_000) / 32_768)];
        using var copies = new DecodedSounds(Copies);
        Write(copies, samples);

        await using var found = await copies.FindAsync(Name, TestContext.Current.CancellationToken);
        using var reader = AudioReader.Open(found!, AudioLimits.Default);
        var read = new float[60_000];
        copies.Forget(Name);

        read[..reader.Read(read)].Should().Equal(samples, "who reads it goes on");
        (await copies.FindAsync(Name, TestContext.Current.CancellationToken)).Should().BeNull();
        Directory.GetFiles(Copies).Should().BeEmpty();
    }

    [Fact]
    public async Task No_more_is_kept_than_may_be_and_what_is_forgotten_makes_room()
    {
        using var copies = new DecodedSounds(Copies, most: 3_000);
        Write(copies, new float[1_000]);
        Write(copies, new float[1_000], "1123456789abcdefsound");
        (await copies.FindAsync("1123456789abcdefsound", TestContext.Current.CancellationToken)).Should().BeNull();

        copies.Forget(Name);
        Write(copies, new float[1_000], "1123456789abcdefsound");

        (await copies.FindAsync("1123456789abcdefsound", TestContext.Current.CancellationToken)).Should().NotBeNull();
        Directory.GetFiles(Copies).Should().ContainSingle();
    }

    [Fact]
    public void What_another_process_has_left_goes_and_so_does_what_this_one_leaves()
    {
        Directory.CreateDirectory(Copies);
        File.WriteAllText(Path.Combine(Copies, "left"), "by somebody");
        using (var copies = new DecodedSounds(Copies))
        {
            Write(copies, new float[1_000]);
            using var unfinished = copies.Begin("1123456789abcdefsound", Rate, channels: 1);
            Directory.GetFiles(Copies).Should().HaveCount(2).And.NotContain(file => file.EndsWith("left", StringComparison.Ordinal));
        }

        Directory.GetFiles(Copies).Should().BeEmpty();
    }

    [Fact]
    public void Where_the_disk_takes_nothing_there_is_no_copy()
    {
        File.WriteAllText(Copies, "no folder");
        using var copies = new DecodedSounds(Copies);

        copies.Begin(Name, Rate, channels: 1).Should().BeNull();
    }

    private static void Write(DecodedSounds copies, float[] samples, string name = Name)
    {
        using var copy = copies.Begin(name, Rate, channels: 1);
        copy?.Write(samples);
        copy?.Complete();
    }

    /// <summary>Frames of version 2 at 16 kHz and 8 kbit/s, one channel: 576 samples in 36 bytes.</summary>
    private static byte[] SilentMp3(int seconds) =>
        [.. Enumerable.Repeat((byte[])[0xFF, 0xF3, 0x18, 0xC0, .. new byte[32]], (seconds * Rate / 576) + 1).SelectMany(frame => frame)];

    /// <summary>Sees which copies there are while it hears.</summary>
    private sealed class LookingEngine(IChannelEngine words, string folder) : IChannelEngine
    {
        public string Name => words.Name;

        public IReadOnlyList<byte[]> Copies { get; private set; } = [];

        public MemoryStream Heard { get; } = new();

        public async Task<TranscribedSound> TranscribeAsync(SoundToHear sound, CancellationToken cancellationToken)
        {
            Copies = [.. Directory.GetFiles(folder).Select(File.ReadAllBytes)];
            await sound.WriteWavAsync(Heard, cancellationToken);
            return await words.TranscribeAsync(sound, cancellationToken);
        }
    }
}
