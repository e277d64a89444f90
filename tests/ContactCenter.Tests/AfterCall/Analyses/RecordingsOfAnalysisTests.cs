using System.Text.Json;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Speech.Transcription;
using ContactCenter.Tests.AfterCall.Delivery;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Analyses;

/// <summary>However a recording comes to its end, its call is analysed and told.</summary>
public sealed class RecordingsOfAnalysisTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private readonly Engine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_whose_work_is_given_up_keeps_its_call_from_nothing_and_is_told_when_it_is_repaired()
    {
        _engine.Before = static () => throw new InvalidOperationException();
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = Open(receiver, ("Updates", "true"));

        await ErasedStore.EndedCallAsync(fake);

        var letter = (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().ContainSingle().Subject;
        letter.GetProperty("kind").GetString().Should().Be("transcribe");
        var told = receiver.Received.Should().ContainSingle().Subject.Json;
        told.GetProperty("transcript").ValueKind.Should().Be(JsonValueKind.Null);
        told.GetProperty("missing").GetProperty("transcript").GetString().Should().NotBeEmpty();
        fake.Logs.Clear();

        _engine.Before = null;
        (await fake.SendApiAsync(HttpMethod.Post, $"/api/v1/work/{letter.GetProperty("number").GetInt64()}/retry")).Dispose();
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        receiver.Received.Select(request => request.Id).Should().Equal("caller-leg/crm/1", "caller-leg/crm/2");
        receiver.Received[1].Json.GetProperty("transcript").GetString().Should().Contain(ErasedStore.RareWord);
    }

    [Fact]
    public async Task One_whose_file_was_changed_ends_so()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = Open(receiver);
        _engine.Before = async () =>
        {
            var recordings = await fake.Services.GetRequiredService<IRecordingIndex>().OfCallAsync("caller-leg", CancellationToken.None);
            await fake.Services.GetRequiredService<ChangedSounds>().FlagAsync(recordings[0].Number);
            throw new EncryptionException("it was changed");
        };

        await ErasedStore.EndedCallAsync(fake);

        receiver.Received.Should().ContainSingle().Which.Json.GetProperty("missing").GetProperty("transcript").GetString()
            .Should().Be("the recording could not be brought in");
        fake.Logs.Clear();
    }

    [Fact]
    public async Task One_that_becomes_too_old_before_it_is_heard_ends_so()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        _engine.Before = static () => throw new TranscriptionException(TranscriptionFault.Unavailable, "it is away") { RetryAfter = TimeSpan.FromHours(6) };
        await using var fake = Open(receiver, retention: "1");
        await ErasedStore.EndedCallAsync(fake);
        receiver.Received.Should().BeEmpty();

        await fake.PassAsync(TimeSpan.FromDays(2));

        receiver.Received.Should().ContainSingle().Which.Json.GetProperty("transcript").ValueKind.Should().Be(JsonValueKind.Null);
    }

    private FakeWebhooks Open(DeliveryReceiver receiver, params IEnumerable<(string Key, string Value)> more) => Open(receiver, retention: "90", more);

    private FakeWebhooks Open(DeliveryReceiver receiver, string retention, params IEnumerable<(string Key, string Value)> more) =>
        ErasedStore.Open(_folder, _engine, settings: [.. receiver.Settings(more), ("Retention:SoundDays", retention)]);

    private sealed class Engine : IChannelEngine
    {
        private readonly Erasure.SpokenWords _words = ErasedStore.Words();

        /// <summary>What happens before a sound is heard.</summary>
        public Func<Task>? Before { get; set; }

        public string Name => _words.Name;

        public async Task<TranscribedSound> TranscribeAsync(SoundToHear sound, CancellationToken cancellationToken)
        {
            await (Before?.Invoke() ?? Task.CompletedTask);
            return await _words.TranscribeAsync(sound, cancellationToken);
        }
    }
}
