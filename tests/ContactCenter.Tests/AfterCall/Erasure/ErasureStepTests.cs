using System.Net;
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

        ErasedStore.SoundFiles(_folder).Should().BeEmpty();
        await NothingIsLeftAsync(fake);
    }

    [Fact]
    public async Task Words_that_are_heard_meanwhile_are_not_kept()
    {
        var gate = new Gate();
        await using var fake = ErasedStore.Open(_folder, ErasedStore.Words(gate));
        await EraseMeanwhileAsync(fake, gate);

        ErasedStore.SoundFiles(_folder).Should().BeEmpty();
        await NothingIsLeftAsync(fake);
    }

    [Fact]
    public async Task What_is_kept_of_a_sound_as_it_was_decoded_goes_while_it_is_heard()
    {
        var gate = new Gate();
        var copies = _folder.File("decoded");
        await using var fake = ErasedStore.Open(_folder, ErasedStore.Words(gate));
        await ReachAsync(fake, gate, () => SilentMp3.Of(seconds: 3));
        Directory.GetFiles(copies).Should().ContainSingle();

        await EraseAsync(fake, gate);

        Directory.GetFiles(copies).Should().BeEmpty();
        await NothingIsLeftAsync(fake);
    }

    private static async Task EraseMeanwhileAsync(FakeWebhooks fake, Gate gate)
    {
        await ReachAsync(fake, gate, MessageCall.Sound);
        await EraseAsync(fake, gate);
    }

    /// <summary>The call is in the history by then; its recording comes late.</summary>
    private static async Task ReachAsync(FakeWebhooks fake, Gate gate, Func<HttpResponseMessage> sound)
    {
        fake.Calls.AnswerToFile = () => new(HttpStatusCode.NotFound);
        await ErasedStore.EndedCallAsync(fake);
        fake.Calls.AnswerToFile = sound;
        while (!gate.Reached.IsCompleted && fake.Clock.FireNext(fake.Clock.GetUtcNow().AddHours(2)))
            await Soon.IsAsync(() => gate.Reached.IsCompleted || fake.Services.IsAtRest());
        await gate.Reached;
    }

    private static async Task EraseAsync(FakeWebhooks fake, Gate gate)
    {
        (await ErasedStore.EraseAsync(fake, new { call = "caller-leg" })).Should().Be(HttpStatusCode.Accepted);
        await ErasedStore.DoneAsync(fake);
        gate.Open();
        await fake.SettleAsync();
        await fake.PassAsync(TimeSpan.FromHours(2));
    }

    private async Task NothingIsLeftAsync(FakeWebhooks fake)
    {
        (await fake.ItemsAsync("/api/v1/recordings")).Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/work")).Should().BeEmpty();
        ErasedStore.WrappedKeys(_folder).Should().BeEmpty();
        ErasedStore.FilesWith(_folder, ErasedStore.RareWord).Should().BeEmpty();
        ErasedStore.FilesWith(_folder, ErasedStore.Number).Should().BeEmpty();
    }
}
