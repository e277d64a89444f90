using System.Net;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Retention;
using ContactCenter.AfterCall.Search;
using ContactCenter.Calls.Stores;
using ContactCenter.Foundation.Work;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Retention;

/// <summary>A recording may become too old while a step of it is under way, and even while that step does not hear that it is to end.</summary>
public sealed class AgedMeanwhileTests : IDisposable
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
        await using var fake = ErasedStore.Open(_folder, sounds: sounds, settings: [("Retention:SoundDays", "1")]);
        await AgeMeanwhileAsync(fake, sounds.Gate);
    }

    [Fact]
    public async Task A_sound_that_is_heard_meanwhile_does_not_come_back()
    {
        var gate = new Gate();
        await using var fake = ErasedStore.Open(_folder, ErasedStore.Words(gate), settings: [("Retention:SoundDays", "1")]);
        await AgeMeanwhileAsync(fake, gate);
    }

    [Fact]
    public async Task Words_that_are_heard_while_the_transcripts_of_their_call_become_too_old_are_not_kept()
    {
        var gate = new Gate();
        await using var fake = ErasedStore.Open(
            _folder, ErasedStore.Words(gate), settings: [("Retention:TranscriptDays", "1"), ("Retention:SoundDays", "0")]);
        await ErasedMeanwhile.ReachAsync(fake, gate, MessageCall.Sound);
        await Rest.OfServicesAsync(fake.Services);
        fake.Clock.Leap(TimeSpan.FromDays(2));
        gate.Open();
        await fake.SettleAsync();
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        (await fake.AskAsync("/api/v1/calls/caller-leg/transcript", Supervisor.Key)).Status.Should().Be(HttpStatusCode.NotFound);
        ErasedStore.TablesWith(_folder, "caller-leg").Should().NotContain(["transcripts", "search_documents", "call_keys"]);
        var recording = (await fake.ItemsAsync("/api/v1/recordings"))[0];
        recording.GetProperty("reason").GetString().Should().Be("notRedacted");
        recording.GetProperty("notTranscribed").GetString().Should().Be("Its call is older than transcripts are kept.");
    }

    [Fact]
    public async Task Words_that_are_removed_while_the_index_is_built_anew_do_not_come_back()
    {
        var rows = new HeldTranscripts();
        await using var fake = ErasedStore.Open(_folder, features: services => services.AddSingleton<ITranscriptRows>(provider => rows.Over(
            new SqliteTranscripts(provider.GetRequiredService<HistoryDatabase>(), provider.GetRequiredService<ErasedCalls>()))));
        await ErasedStore.EndedCallAsync(fake);
        var (gate, services) = (new Gate(), fake.Services);
        rows.Gate = gate;

        var building = services.GetRequiredService<TranscriptIndex>().RebuildAsync(TestContext.Current.CancellationToken);
        await gate.Reached;
        var next = services.GetRequiredService<Transcripts>().AloneAsync(() => Task.CompletedTask);
        next.IsCompleted.Should().BeFalse("who removes transcripts waits while a part of them is read and written");
        var removing = services.GetRequiredService<AgedTranscripts>().RemoveAsync("caller-leg", TestContext.Current.CancellationToken);
        gate.Open();
        await Task.WhenAll(building, next, removing);

        ErasedStore.TablesWith(_folder, "caller-leg").Should().NotContain(["transcripts", "search_documents", "call_keys"]);
        (await fake.AskAsync($"/api/v1/search?q={ErasedStore.RareWord}", Supervisor.Key)).Json.GetProperty("total").GetInt32().Should().Be(0);
    }

    private async Task AgeMeanwhileAsync(FakeWebhooks fake, Gate gate)
    {
        await ErasedMeanwhile.ReachAsync(fake, gate, MessageCall.Sound);
        await Soon.IsAsync(async () =>
        {
            // Not background work, which the test holds back.
            await fake.Services.GetRequiredService<WorkDispatcher>().WhenIdleAsync();
            await Rest.OfServicesAsync(fake.Services);
            if (await StateAsync(fake) == "deleted")
                return true;
            fake.Clock.FireNext(fake.Clock.GetUtcNow().AddHours(6));
            return false;
        });
        gate.Open();
        await fake.SettleAsync();
        await fake.PassAsync(TimeSpan.FromHours(2));

        (await StateAsync(fake)).Should().Be("deleted");
        ErasedStore.SoundFiles(_folder).Should().BeEmpty();
        ErasedStore.WrappedKeys(_folder).Count.Should().BeLessThanOrEqualTo(1, "that of the sound is gone");
        (await fake.ItemsAsync("/api/v1/work")).Should().BeEmpty();
        fake.Logs.Entries.Should().NotContain(line => line.Message.Contains("given up"));
    }

    /// <summary>The rows of transcripts, whose reader may be made to wait with what it has read.</summary>
    private sealed class HeldTranscripts : ITranscriptRows
    {
        private ITranscriptRows _rows = null!;

        public Gate? Gate { get; set; }

        public HeldTranscripts Over(ITranscriptRows rows)
        {
            _rows = rows;
            return this;
        }

        public Task<bool> PutAsync(TranscriptRow row, IReadOnlyList<SearchDocument> old, IReadOnlyList<SearchDocument> documents) =>
            _rows.PutAsync(row, old, documents);

        public async Task<IReadOnlyList<TranscriptRow>> OfCallAsync(string call, CancellationToken cancellationToken)
        {
            var found = await _rows.OfCallAsync(call, cancellationToken);
            var gate = Gate;
            Gate = null;
            await (gate?.PassAsync() ?? Task.CompletedTask);
            return found;
        }

        public Task<bool> AreThereAsync(string call, CancellationToken cancellationToken) => _rows.AreThereAsync(call, cancellationToken);

        public Task<IReadOnlyList<long>> RecordingsOfAsync(string call, CancellationToken cancellationToken) =>
            _rows.RecordingsOfAsync(call, cancellationToken);

        public Task<long?> VersionOfAsync(string call, CancellationToken cancellationToken) => _rows.VersionOfAsync(call, cancellationToken);

        public Task<(byte[] Body, string? Language)?> SummaryOfAsync(string call, CancellationToken cancellationToken) =>
            _rows.SummaryOfAsync(call, cancellationToken);
    }

    private static async Task<string?> StateAsync(FakeWebhooks fake) => (await fake.ItemsAsync("/api/v1/recordings"))[0].GetProperty("state").GetString();
}
