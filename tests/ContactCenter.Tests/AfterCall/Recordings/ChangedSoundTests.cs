using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ContactCenter.Speech.Transcription;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.AfterCall.Exports;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Recordings;

/// <summary>A file that was changed in its middle, where opening it does not look.</summary>
public sealed class ChangedSoundTests : IDisposable
{
    private const int ChunkBytes = 64 * 1024;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("bytes=150000-")]
    [InlineData("bytes=10-150000")]
    public async Task Whoever_hears_it_does_not_get_the_rest_and_it_is_flagged(string? range)
    {
        await using var fake = Open(ErasedStore.Words());
        await MessageCall.LeaveAsync(fake);
        var id = await StateAsync(fake, "ready");
        Change();

        var hear = () => HearAsync(fake, $"/api/v1/recordings/{id}/audio", range);

        if (range == "bytes=150000-")
            (await hear()).Should().Be(HttpStatusCode.ServiceUnavailable, "nothing has left by then");
        else
            await hear.Should().ThrowAsync<Exception>("what has come must not pass for the whole");
        await FlaggedAsync(fake);
        (await HearAsync(fake, $"/api/v1/recordings/{id}/audio", range)).Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Parts_of_it_that_are_whole_are_heard()
    {
        await using var fake = Open(ErasedStore.Words());
        await MessageCall.LeaveAsync(fake);
        var id = await StateAsync(fake, "ready");
        Change();

        (await HearAsync(fake, $"/api/v1/recordings/{id}/audio", "bytes=10-1000")).Should().Be(HttpStatusCode.PartialContent);
        await StateAsync(fake, "ready");
    }

    [Fact]
    public async Task An_export_leaves_it_out_and_it_is_flagged()
    {
        await using var fake = Open(ErasedStore.Words());
        await MessageCall.LeaveAsync(fake);
        await StateAsync(fake, "ready");
        Change();

        using var zip = await Export.AsWhoHearsAndReadsAsync(fake);

        zip.Entries.Should().NotContain(entry => entry.Name.EndsWith(".wav", StringComparison.Ordinal), "half a sound is no copy of it");
        await FlaggedAsync(fake);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_neither_put_into_words_nor_covered_and_it_is_flagged(bool isHeard)
    {
        var engine = new ChangedMeanwhile(ErasedStore.Words(), Change, isHeard);
        await using var fake = Open(engine);
        await MessageCall.LeaveAsync(fake);
        await fake.SettleAsync();

        await FlaggedAsync(fake);
        (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/work?state=open")).Select(work => work.GetProperty("kind").GetString())
            .Should().NotContain(["transcribe", "coverSound"], "nothing more is to be done with it");
    }

    private FakeWebhooks Open(ITranscriptionEngine engine)
    {
        var fake = ErasedStore.Open(_folder, engine);
        fake.Calls.AnswerToFile = () => MessageCall.Sound(seconds: 20);
        return fake;
    }

    /// <summary>Changes a byte in the middle of each sound.</summary>
    private void Change()
    {
        foreach (var file in ErasedStore.SoundFiles(_folder).Where(file => new FileInfo(file).Length > 4 * ChunkBytes))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            stream.Position = stream.Length / 2;
            var old = stream.ReadByte();
            stream.Position--;
            stream.WriteByte((byte)(old ^ 1));
        }
    }

    private static async Task<HttpStatusCode> HearAsync(FakeWebhooks fake, string path, string? range)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Api-Key", Supervisor.Key);
        request.Headers.Range = range is null ? null : RangeHeaderValue.Parse(range);
        using var answer = await fake.Platform.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<string> StateAsync(FakeWebhooks fake, string state)
    {
        await fake.SettleAsync();
        return Recording(await fake.ItemsAsync("/api/v1/recordings"), state).GetProperty("id").GetString()!;
    }

    /// <summary>The call says it.</summary>
    private static async Task FlaggedAsync(FakeWebhooks fake)
    {
        var call = await fake.ApiAsync("/api/v1/calls/caller-leg");
        var recording = Recording([.. call.GetProperty("recordings").EnumerateArray()], "failed");
        recording.GetProperty("reason").GetString().Should().Be("the file was changed or is not whole");
    }

    private static JsonElement Recording(IReadOnlyList<JsonElement> recordings, string state)
    {
        var recording = recordings.Should().ContainSingle().Subject;
        recording.GetProperty("state").GetString().Should().Be(state);
        return recording;
    }

    /// <summary>While the engine is at it the file is changed, and only then read, or not at all.</summary>
    private sealed class ChangedMeanwhile(IChannelEngine words, Action change, bool isHeard) : IChannelEngine
    {
        public string Name => words.Name;

        public async Task<TranscribedSound> TranscribeAsync(SoundToHear sound, CancellationToken cancellationToken)
        {
            change();
            if (isHeard)
                await sound.WriteWavAsync(Stream.Null, cancellationToken);
            return await words.TranscribeAsync(sound, cancellationToken);
        }
    }
}
