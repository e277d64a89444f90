using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Erasure;

/// <summary>A call may be erased while a step of its recording is under way, and even while that step does not hear that it is to end.</summary>
public sealed class ErasureStepTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sound")]
    [InlineData("peaks")]
    [InlineData("covered")]
    public async Task A_file_that_gets_its_place_meanwhile_goes_again(string part)
    {
        var sounds = new HeldSounds(_folder.Path) { Part = part };
        await using var fake = ErasedStore.Open(_folder, sounds: sounds);
        await EraseMeanwhileAsync(fake, sounds.Gate);
    }

    [Fact]
    public async Task Words_that_are_heard_meanwhile_are_not_kept()
    {
        var gate = new Gate();
        await using var fake = ErasedStore.Open(_folder, ErasedStore.Words(gate));
        await EraseMeanwhileAsync(fake, gate);
    }

    [Fact]
    public async Task What_is_kept_of_a_sound_as_it_was_decoded_goes_while_it_is_heard()
    {
        var gate = new Gate();
        var copies = _folder.File("decoded");
        await using var fake = ErasedStore.Open(_folder, ErasedStore.Words(gate));
        await ErasedMeanwhile.ReachAsync(fake, gate, () => SilentMp3.Of(seconds: 3));
        Directory.GetFiles(copies).Should().ContainSingle();

        await ErasedMeanwhile.EraseAsync(fake, gate);

        Directory.GetFiles(copies).Should().BeEmpty();
        await ErasedMeanwhile.NothingIsLeftAsync(fake, _folder);
    }

    private async Task EraseMeanwhileAsync(FakeWebhooks fake, Gate gate)
    {
        await ErasedMeanwhile.ReachAsync(fake, gate, MessageCall.Sound);
        await ErasedMeanwhile.EraseAsync(fake, gate);
        ErasedStore.SoundFiles(_folder).Should().BeEmpty();
        await ErasedMeanwhile.NothingIsLeftAsync(fake, _folder);
    }
}
