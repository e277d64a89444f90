using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Erasure;

/// <summary>A call may be erased while a conversation in writing is being kept, and when what is made of its recording is just about to begin.</summary>
public sealed class ErasedBetweenTests : IDisposable
{
    private const string Written =
        $$"""{"call_id":"caller-leg","agent":"Ann","transcript":"Caller: My {{ErasedStore.RareWord}} card number is 4111 1111 1111 1111"}""";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_conversation_in_writing_that_is_being_kept_meanwhile_is_not(bool isWritten)
    {
        await using var system = await RecordingSystem.StartAsync();
        var gate = new Gate();
        await using var fake = ErasedStore.Open(
            _folder,
            features: services => services.AddSingleton<ITranscripts>(
                provider => new HeldTranscripts(provider.GetRequiredService<Transcripts>(), gate) { IsHeldBefore = !isWritten }),
            settings: system.Settings().Select(setting => (setting.Key, (string?)setting.Value)));
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await ErasedStore.EndAsync(fake);
        await RecordingSystem.TakenAsync(fake.Platform, Written);
        await gate.Reached;
        ErasedStore.TablesWith(_folder, "caller-leg").Contains("transcripts", StringComparer.Ordinal).Should().Be(isWritten);

        await ErasedMeanwhile.EraseAsync(fake, gate);

        (await fake.ItemsAsync("/api/v1/work")).Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/calls")).Should().BeEmpty();
        ErasedStore.TablesWith(_folder, "caller-leg").Should().BeEmpty();
        ErasedStore.WrappedKeys(_folder).Should().ContainSingle("by it recordings of other systems are known again");
        foreach (var word in (string[])[ErasedStore.RareWord, ErasedStore.Number, "4111 1111"])
            ErasedStore.FilesWith(_folder, word).Should().BeEmpty();
    }

    [Theory]
    [InlineData("OpenAi")]
    [InlineData("Off")]
    public async Task A_recording_of_which_something_is_about_to_be_made_goes(string engine)
    {
        var gate = new Gate();
        await using var fake = ErasedStore.Open(
            _folder,
            features: services => services.AddSingleton<IRecordingPipeline>(
                provider => new HeldPipeline(ActivatorUtilities.CreateInstance<TranscriptionPipeline>(provider), gate)),
            settings: [("Transcription:Engine", engine)]);
        await ErasedMeanwhile.ReachAsync(fake, gate, MessageCall.Sound);
        (await fake.ItemsAsync("/api/v1/work")).Should().Contain(item => item.GetProperty("kind").GetString() == "awaitCompletion");

        await ErasedMeanwhile.EraseAsync(fake, gate);

        ErasedStore.SoundFiles(_folder).Should().BeEmpty();
        await ErasedMeanwhile.NothingIsLeftAsync(fake, _folder);
    }

    /// <summary>Transcripts, the first of which is held back before it is kept or when it is kept, whatever is cancelled.</summary>
    private sealed class HeldTranscripts(ITranscripts transcripts, Gate gate) : ITranscripts
    {
        public bool IsHeldBefore { get; init; }

        public async Task<bool> SaveAsync(Recording recording, KeptTranscript transcript, Func<bool> mayKeep, CancellationToken cancellationToken)
        {
            if (IsHeldBefore)
                await gate.PassAsync();
            var isKept = await transcripts.SaveAsync(recording, transcript, mayKeep, CancellationToken.None);
            if (!IsHeldBefore)
                await gate.PassAsync();
            return isKept;
        }

        public Task<KeptTranscript?> FindAsync(Recording recording, CancellationToken cancellationToken) => transcripts.FindAsync(recording, cancellationToken);

        public Task<IReadOnlyList<KeptTranscript>> OfCallAsync(string call, CancellationToken cancellationToken) =>
            transcripts.OfCallAsync(call, cancellationToken);

        public Task<IReadOnlyList<long>> RecordingsOfAsync(string call, CancellationToken cancellationToken) =>
            transcripts.RecordingsOfAsync(call, cancellationToken);

        public Task<long?> VersionOfAsync(string call, CancellationToken cancellationToken) => transcripts.VersionOfAsync(call, cancellationToken);
    }

    /// <summary>The pipeline, which is held back when it has said what is made of a recording.</summary>
    private sealed class HeldPipeline(IRecordingPipeline pipeline, Gate gate) : IRecordingPipeline
    {
        public bool Wants(Recording recording, CallSession? call) => pipeline.Wants(recording, call);

        public Recording WithoutWords(Recording recording, CallSession? call) => pipeline.WithoutWords(recording, call);

        public (Recording Recording, WorkItem? Work) Begin(Recording stored, CallSession? call)
        {
            var begun = pipeline.Begin(stored, call);
            gate.PassAsync().Wait(RealTime.Limit, CancellationToken.None);
            return begun;
        }
    }
}
