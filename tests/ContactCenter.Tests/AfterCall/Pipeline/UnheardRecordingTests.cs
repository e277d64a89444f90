using System.Net;
using System.Text.Json;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Speech.Transcription;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Pipeline;

/// <summary>A voice message of which no words come is heard all the same, told as one in which nothing is covered, until its words are there.</summary>
public sealed class UnheardRecordingTests : IDisposable
{
    private const string Cure = "No model here hears 'de'; 'models add base' brings one that hears most languages.";

    private const string ImportSwitch = "Ivr:Menus:Main:Options:3:Attributes:postcallRecordingImportEnabled";

    private readonly TestFolder _folder = new();

    private readonly Erasure.SpokenWords _engine = ErasedStore.Words();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task While_a_model_is_missing_it_is_heard_and_its_work_waits_until_the_model_is_there()
    {
        Fails(TranscriptionFault.Missing, Cure);
        await using var fake = Open();
        await ErasedStore.EndedCallAsync(fake);

        var waiting = await OnlyAsync(fake);
        IsHeardAsItCame(waiting).Should().Be(Cure);
        (await HearAsync(fake, waiting)).Should().Be(HttpStatusCode.OK);
        var audited = (await fake.ItemsAsync("/api/v1/audit?action=recordingHeard")).Should().ContainSingle().Subject;
        audited.GetRawText().Should().Contain("unredacted");
        (await KindsAsync(fake, "open")).Should().Equal("transcribe");
        (await KindsAsync(fake, "dead")).Should().BeEmpty();
        (await fake.AskAsync("/health/ready")).Body.Should().Contain("1 not put into words yet: No model here hears");

        (_engine.Before, _engine.HearsWith) = (null, "base");
        await fake.PassAsync(TimeSpan.FromMinutes(3));

        await HasWordsAsync(fake);
        (await fake.AskAsync("/health/ready")).Body.Should().NotContain("not put into words yet");
    }

    [Theory]
    [InlineData("EngineDied")]
    [InlineData("Failed")]
    [InlineData("Refused")]
    [InlineData("unforeseen")]
    public async Task When_it_is_given_up_it_is_heard_and_whoever_has_it_tried_again_has_it_covered(string fault)
    {
        const string Error = "It could not be heard.";
        if (Enum.TryParse<TranscriptionFault>(fault, out var known))
            Fails(known, Error);
        else
            _engine.Before = static () => throw new InvalidOperationException(Error);
        await using var fake = Open();
        await ErasedStore.EndedCallAsync(fake);

        var given = await OnlyAsync(fake);
        IsHeardAsItCame(given).Should().Be(Error);
        (await HearAsync(fake, given)).Should().Be(HttpStatusCode.OK);
        fake.Logs.Clear();
        var letter = (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().ContainSingle().Subject;

        // A second time in vain: nothing changes.
        await RetryAsync(fake, letter);
        IsHeardAsItCame(await OnlyAsync(fake)).Should().Be(Error);
        fake.Logs.Clear();
        _engine.Before = null;
        await RetryAsync(fake, letter);

        await HasWordsAsync(fake);
        (await KindsAsync(fake, "dead")).Should().BeEmpty();
    }

    [Fact]
    public async Task Deaths_of_the_engine_and_other_failures_are_counted_apart()
    {
        FailsFirst(
            TranscriptionFault.Failed, TranscriptionFault.EngineDied, TranscriptionFault.Failed, TranscriptionFault.Failed, TranscriptionFault.Failed);
        await using var fake = Open();
        await ErasedStore.EndedCallAsync(fake);

        await HasWordsAsync(fake);
        (await KindsAsync(fake, "dead")).Should().BeEmpty();
    }

    [Fact]
    public async Task The_second_death_of_the_engine_ends_it_also_after_a_restart_and_who_has_it_tried_again_begins_anew()
    {
        FailsFirst([TranscriptionFault.EngineDied, .. Enumerable.Repeat(TranscriptionFault.Unavailable, 10_000)]);
        await using (var fake = Open())
        {
            await ErasedStore.EndedCallAsync(fake);
            (await KindsAsync(fake, "open")).Should().Equal("transcribe");
        }

        FailsFirst(TranscriptionFault.EngineDied);
        await using (var fake = Open())
        {
            await fake.PassAsync(TimeSpan.FromHours(3));
            var letter = (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().ContainSingle().Subject;
            IsHeardAsItCame(await OnlyAsync(fake)).Should().Be("EngineDied");
            fake.Logs.Clear();

            FailsFirst(TranscriptionFault.EngineDied);
            await RetryAsync(fake, letter);

            await HasWordsAsync(fake);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_is_given_up_while_the_history_cannot_be_read_ends_when_it_can(bool isUnforeseen)
    {
        Fails(TranscriptionFault.Unavailable, "It is away.");
        await using var fake = Open();
        await ErasedStore.EndedCallAsync(fake);
        _engine.Before = () =>
        {
            Execute("ALTER TABLE calls RENAME TO calls_aside");
            throw isUnforeseen ? new InvalidOperationException("No.") : new TranscriptionException(TranscriptionFault.Refused, "No.");
        };

        await fake.PassAsync(TimeSpan.FromMinutes(5));
        (await KindsAsync(fake, "open")).Should().Contain("transcribe");
        fake.Logs.Clear();
        _engine.Before = static () => throw new TranscriptionException(TranscriptionFault.Refused, "No.");
        Execute("ALTER TABLE calls_aside RENAME TO calls");
        await fake.PassAsync(TimeSpan.FromMinutes(2));

        IsHeardAsItCame(await OnlyAsync(fake)).Should().Be("No.");
        fake.Logs.Clear();
        _engine.Before = null;
        (await fake.SendApiAsync(HttpMethod.Post, await RetryOfAsync(fake))).Dispose();
        await fake.PassAsync(TimeSpan.FromHours(1));
        await HasWordsAsync(fake);
    }

    [Fact]
    public async Task Words_that_the_history_does_not_take_wait_for_it_and_the_sound_is_not_heard_again()
    {
        var heard = 0;
        Fails(TranscriptionFault.Unavailable, "It is away.");
        await using var fake = Open();
        await ErasedStore.EndedCallAsync(fake);
        Execute("CREATE TRIGGER takes_none BEFORE INSERT ON transcripts BEGIN SELECT RAISE(ABORT, 'none'); END");
        _engine.Before = () => heard++;

        await fake.PassAsync(TimeSpan.FromMinutes(5));
        (await ReadAsync(fake)).Should().Be(HttpStatusCode.NotFound);
        Execute("DROP TRIGGER takes_none");
        await fake.PassAsync(TimeSpan.FromMinutes(2));

        await HasWordsAsync(fake);
        heard.Should().Be(1);
    }

    [Fact]
    public async Task Words_that_wait_for_the_history_go_with_an_erased_call()
    {
        Fails(TranscriptionFault.Unavailable, "It is away.");
        await using var fake = Open();
        await ErasedStore.EndedCallAsync(fake);
        Execute("CREATE TRIGGER takes_none BEFORE INSERT ON transcripts BEGIN SELECT RAISE(ABORT, 'none'); END");
        _engine.Before = null;
        await fake.PassAsync(TimeSpan.FromMinutes(5));
        var recording = (await fake.Services.GetRequiredService<IRecordingIndex>().OfCallAsync("caller-leg", CancellationToken.None)).Single();
        var unkept = fake.Services.GetRequiredService<UnkeptWords>();
        unkept.Find(recording.Number).Should().NotBeNull();

        (await ErasedStore.EraseAsync(fake, "call", "caller-leg")).Should().Be(HttpStatusCode.Accepted);
        await ErasedStore.DoneAsync(fake);

        unkept.Find(recording.Number).Should().BeNull();
    }

    [Theory]
    [InlineData(TranscriptionFault.Missing)]
    [InlineData(TranscriptionFault.Refused)]
    public async Task One_whose_sound_is_not_kept_is_heard_by_nobody(object fault)
    {
        Fails((TranscriptionFault)fault, Cure);
        await using var fake = Open((ImportSwitch, "false"));
        await ErasedStore.EndedCallAsync(fake);

        var recording = await OnlyAsync(fake);
        recording.GetProperty("state").GetString().Should().Be(fault is TranscriptionFault.Missing ? "stored" : "deleted");
        (await HearAsync(fake, recording)).Should().Be(HttpStatusCode.Conflict);
        fake.Logs.Clear();

        (_engine.Before, _engine.HearsWith) = (null, "base");
        await fake.PassAsync(TimeSpan.FromMinutes(3));

        (await OnlyAsync(fake)).GetProperty("reason").GetString().Should().Be("the call says that it is not kept");
        ErasedStore.SoundFiles(_folder).Should().BeEmpty();
        if (fault is TranscriptionFault.Missing)
            (await ReadAsync(fake)).Should().Be(HttpStatusCode.OK);
        else
            (await fake.SendApiAsync(HttpMethod.Post, await RetryOfAsync(fake))).StatusCode.Should().Be(HttpStatusCode.NotFound, "nobody wants it any more");
    }

    [Fact]
    public async Task A_job_elsewhere_that_is_asked_for_again_is_not_forgotten_while_it_hears()
    {
        var engine = new JobElsewhere { Fault = new(TranscriptionFault.Refused, "No.") };
        await using var fake = ErasedStore.Open(_folder, engine);
        await ErasedStore.EndedCallAsync(fake);
        engine.Kept.Should().BeEmpty();
        fake.Logs.Clear();

        engine.Fault = null;
        (await fake.SendApiAsync(HttpMethod.Post, await RetryOfAsync(fake))).Dispose();
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        engine.Kept.Should().ContainSingle("it hears for ten minutes");
        IsHeardAsItCame(await OnlyAsync(fake)).Should().Be("No.");
    }

    private static string? IsHeardAsItCame(JsonElement recording)
    {
        recording.GetProperty("state").GetString().Should().Be("ready");
        recording.GetProperty("reason").GetString().Should().Be("notRedacted");
        return recording.GetProperty("notTranscribed").GetString();
    }

    private async Task HasWordsAsync(FakeWebhooks fake)
    {
        var recording = await OnlyAsync(fake);
        recording.GetProperty("state").GetString().Should().Be("ready");
        recording.GetProperty("reason").ValueKind.Should().Be(JsonValueKind.Null);
        recording.GetProperty("notTranscribed").ValueKind.Should().Be(JsonValueKind.Null);
        (await ReadAsync(fake)).Should().Be(HttpStatusCode.OK);
        ErasedStore.SoundFiles(_folder).Should().Contain(file => file.EndsWith("covered", StringComparison.Ordinal))
            .And.NotContain(file => file.EndsWith("sound", StringComparison.Ordinal), "the original goes");
    }

    private static async Task<JsonElement> OnlyAsync(FakeWebhooks fake) =>
        (await fake.ItemsAsync("/api/v1/recordings")).Should().ContainSingle().Subject;

    private static async Task<HttpStatusCode> HearAsync(FakeWebhooks fake, JsonElement recording) =>
        (await fake.AskAsync($"/api/v1/recordings/{recording.GetProperty("id").GetString()}/audio", Supervisor.Key)).Status;

    private static async Task<HttpStatusCode> ReadAsync(FakeWebhooks fake) =>
        (await fake.AskAsync("/api/v1/calls/caller-leg/transcript", Supervisor.Key)).Status;

    private static async Task<IEnumerable<string?>> KindsAsync(FakeWebhooks fake, string state) =>
        (await fake.ItemsAsync($"/api/v1/work?state={state}")).Select(item => item.GetProperty("kind").GetString());

    private static async Task<string> RetryOfAsync(FakeWebhooks fake) =>
        RetryOf((await fake.ItemsAsync("/api/v1/work?state=dead")).Single(item => item.GetProperty("kind").GetString() == "transcribe"));

    private static string RetryOf(JsonElement letter) => $"/api/v1/work/{letter.GetProperty("number").GetInt64()}/retry";

    private static async Task RetryAsync(FakeWebhooks fake, JsonElement letter)
    {
        (await fake.SendApiAsync(HttpMethod.Post, RetryOf(letter))).Dispose();
        await fake.PassAsync(TimeSpan.FromHours(1));
    }

    private void Execute(string sql) => ErasedStore.ExecuteInHistory(_folder, sql);

    /// <summary>Fails so, one after the other, and then no more.</summary>
    private void FailsFirst(params TranscriptionFault[] faults)
    {
        var left = new Queue<TranscriptionFault>(faults);
        _engine.Before = () =>
        {
            if (left.TryDequeue(out var fault))
                throw new TranscriptionException(fault, fault.ToString());
        };
    }

    private void Fails(TranscriptionFault fault, string message) => _engine.Before = () => throw new TranscriptionException(fault, message);

    private FakeWebhooks Open(params IEnumerable<(string Key, string? Value)> settings) => ErasedStore.Open(_folder, _engine, settings: settings);
}
