using System.Text.Json;
using ContactCenter.Speech.Transcription;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Pipeline;

/// <summary>How far a recording is put into words is told while that goes on, and how long it took afterwards.</summary>
public sealed class HearingProgressTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task How_much_was_heard_is_told_of_the_recording_until_it_is_in_words()
    {
        var gate = new Gate();
        await using var fake = ErasedStore.Open(_folder, new Listening(gate));
        using var metrics = new Measurements(fake.Services);
        await ErasedMeanwhile.ReachAsync(fake, gate, MessageCall.Sound);

        (await OnlyAsync(fake)).GetProperty("progress").GetDouble().Should().Be(.75);
        var recordings = (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("recordings");
        recordings[0].GetProperty("progress").GetDouble().Should().Be(.75);
        metrics.Gauges().Should().Contain("background.waiting kind=transcribe 1").And.Contain("recordings.known state=stored 1")
            .And.Contain(line => line.StartsWith("background.lag kind=transcribe", StringComparison.Ordinal));

        gate.Open();
        await fake.SettleAsync();

        var lines = metrics.Lines;
        lines.Should().Contain(line => line.StartsWith("transcription.real_time_factor engine=Listening", StringComparison.Ordinal))
            .And.Contain(line => line.StartsWith("background.duration kind=transcribe outcome=Done", StringComparison.Ordinal));
        (await OnlyAsync(fake)).TryGetProperty("progress", out _).Should().BeFalse();
        metrics.Gauges().Should().NotContain(line => line.StartsWith("background.waiting kind=transcribe", StringComparison.Ordinal));
    }

    private static async Task<JsonElement> OnlyAsync(FakeWebhooks fake) =>
        (await fake.ItemsAsync("/api/v1/recordings")).Should().ContainSingle().Subject;

    /// <summary>Has heard three quarters when it waits.</summary>
    private sealed class Listening(Gate gate) : IChannelEngine
    {
        public string Name => "Listening";

        public async Task<TranscribedSound> TranscribeAsync(SoundToHear sound, CancellationToken cancellationToken)
        {
            sound.Progress!(new(sound.Duration * .75, Segments: 1));
            await gate.PassAsync();
            return new(new("en", .99), [], Model: null);
        }
    }
}
