using System.Text;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Audio;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Speech.Transcription;
using ContactCenter.Tests.AfterCall.Erasure;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>Sounds that cost much to decode are decoded once.</summary>
public sealed class DecodedSoundTests : IDisposable
{
    private const string Name = "0123456789abcdefsound";
    private const string Other = "1123456789abcdefsound";
    private const int Rate = 16_000;

    private readonly TestFolder _folder = new();
    private readonly TestClock _clock = new();

    private string Copies => Path.Combine(_folder.Path, "decoded");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task As_it_was_decoded_when_it_came_it_is_heard_and_covered_and_then_it_is_nowhere()
    {
        // What is not the copy cannot be read any more.
        var engine = new LookingEngine(ErasedStore.Words(), Copies, SpoilSounds);
        await using var fake = ErasedStore.Open(_folder, engine);
        fake.Calls.AnswerToFile = () => SilentMp3.Of(seconds: 3);

        await MessageCall.LeaveAsync(fake);
        await fake.SettleAsync();

        (await fake.ItemsAsync("/api/v1/recordings")).Should().ContainSingle().Which.GetProperty("state").GetString().Should().Be("ready");
        engine.Copies.Should().ContainSingle();
        Encoding.Latin1.GetString(engine.Copies[0]).Should().NotContain("RIFF");
        engine.Heard.Length.Should().BeInRange(3 * Rate * 2, (3 * Rate * 2) + 4_096, "it has the length of the sound");
        Directory.GetFiles(Copies).Should().BeEmpty();
    }

    [Fact]
    public async Task A_copy_of_which_a_piece_was_changed_is_used_once()
    {
        using var copies = Open();
        Write(copies, new float[100_000]);
        await using (var file = new FileStream(Directory.GetFiles(Copies)[0], FileMode.Open, FileAccess.ReadWrite))
        {
            file.Position = 70_000;
            var old = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)(old ^ 1));
        }

        await using (var found = await copies.FindAsync(Name, TestContext.Current.CancellationToken))
        {
            var read = async () => await found!.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
            await read.Should().ThrowAsync<EncryptionException>();
        }

        (await copies.FindAsync(Name, TestContext.Current.CancellationToken)).Should().BeNull("the sound itself is decoded");
    }

    [Fact]
    public async Task One_that_is_a_day_old_makes_room()
    {
        using var copies = Open(most: 3_000);
        Write(copies, new float[1_000]);

        _clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        Write(copies, new float[1_000], Other);

        (await copies.FindAsync(Name, TestContext.Current.CancellationToken)).Should().BeNull();
        (await copies.FindAsync(Other, TestContext.Current.CancellationToken)).Should().NotBeNull();
    }

    [Fact]
    public void Where_the_disk_has_no_room_to_spare_there_is_no_copy()
    {
        using var copies = new DecodedSounds(Copies, keepFree: long.MaxValue, _clock);

        copies.Begin(Name, Rate, channels: 1).Should().BeNull();
    }

    [Fact]
    public async Task A_copy_is_read_as_it_was_written_and_is_gone_when_it_is_forgotten()
    {
        float[] samples = [.. Enumerable.Range(0, 50_000).Select(at => (float)Math.Round(Math.Sin(at / 7.0) * 30_000) / 32_768)];
        using var copies = Open();
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
        using var copies = Open(most: 3_000);
        Write(copies, new float[1_000]);
        Write(copies, new float[1_000], Other);
        (await copies.FindAsync(Other, TestContext.Current.CancellationToken)).Should().BeNull();

        copies.Forget(Name);
        Write(copies, new float[1_000], Other);

        (await copies.FindAsync(Other, TestContext.Current.CancellationToken)).Should().NotBeNull();
        Directory.GetFiles(Copies).Should().ContainSingle();
    }

    [Fact]
    public void What_another_process_has_left_goes_and_so_does_what_this_one_leaves()
    {
        Directory.CreateDirectory(Copies);
        File.WriteAllText(Path.Combine(Copies, "left"), "by somebody");
        using (var copies = Open())
        {
            Write(copies, new float[1_000]);
            using var unfinished = copies.Begin(Other, Rate, channels: 1);
            Directory.GetFiles(Copies).Should().HaveCount(2).And.NotContain(file => file.EndsWith("left", StringComparison.Ordinal));
        }

        Directory.GetFiles(Copies).Should().BeEmpty();
    }

    [Fact]
    public void Where_the_disk_takes_nothing_there_is_no_copy()
    {
        File.WriteAllText(Copies, "no folder");
        using var copies = Open();

        copies.Begin(Name, Rate, channels: 1).Should().BeNull();
    }

    private void SpoilSounds()
    {
        foreach (var file in ErasedStore.SoundFiles(_folder))
            File.WriteAllText(file, "spoilt");
    }

    private DecodedSounds Open(long most = DecodedSounds.Most) => new(Copies, keepFree: 0, _clock, most);

    private static void Write(DecodedSounds copies, float[] samples, string name = Name)
    {
        using var copy = copies.Begin(name, Rate, channels: 1);
        copy?.Write(samples);
        copy?.Complete();
    }

    /// <summary>Sees which copies there are while it hears.</summary>
    private sealed class LookingEngine(IChannelEngine words, string folder, Action change) : IChannelEngine
    {
        public string Name => words.Name;

        public IReadOnlyList<byte[]> Copies { get; private set; } = [];

        public MemoryStream Heard { get; } = new();

        public async Task<TranscribedSound> TranscribeAsync(SoundToHear sound, CancellationToken cancellationToken)
        {
            Copies = [.. Directory.GetFiles(folder).Select(File.ReadAllBytes)];
            change();
            await sound.WriteWavAsync(Heard, cancellationToken);
            return await words.TranscribeAsync(sound, cancellationToken);
        }
    }
}
