using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.AmazonTranscribe;
using ContactCenter.Tests.World;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Tests.Speech.Transcription.AmazonTranscribe;

public sealed class AmazonEngineTests : IDisposable
{
    private const string Name = "contactcenter-0123456789abcdef";
    private const string Agent = "Good morning. How can I help?";
    private const string Caller = "I ordered a Quorvane last week.";

    private readonly TestClock _clock = new();
    private readonly EngineReach _reach = new();
    private readonly AmazonCloud _cloud;

    public AmazonEngineTests() => _cloud = new(_clock, Agent, Caller);

    public void Dispose() => _cloud.Dispose();

    [Fact]
    public async Task Both_channels_are_heard_by_one_job_and_nothing_is_left_of_it()
    {
        var engine = Engine(_cloud);
        var begun = await FailAsync(engine);
        _clock.Advance(TimeSpan.FromSeconds(20));
        var waiting = await FailAsync(engine);
        _clock.Advance(TimeSpan.FromMinutes(1));
        var heard = await HearAsync(engine);

        (begun.Fault, begun.RetryAfter).Should().Be((TranscriptionFault.Pending, TimeSpan.FromSeconds(5)));
        (waiting.Fault, waiting.RetryAfter).Should().Be((TranscriptionFault.Pending, TimeSpan.FromSeconds(5)));
        heard.Select(channel => string.Join('|', channel.Segments.Select(segment => segment.Text))).Should().Equal(Agent, Caller);
        heard[1].Segments[0].Words[3].Should().Be(new HeardWord(5, 5.5, "Quorvane", .98));
        var asked = _cloud.Started.Should().ContainSingle().Subject;
        asked["Settings"]!["ChannelIdentification"]!.GetValue<bool>().Should().BeTrue();
        (_reach.WasAsked, _reach.Fault).Should().Be((true, null));

        await engine.ForgetAsync(Name, TestContext.Current.CancellationToken);
        (_cloud.Jobs, _cloud.Objects.Count).Should().Be((0, 0));
        await engine.ForgetAsync(Name, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Another_process_finds_the_job_that_was_begun_and_begins_no_second_one()
    {
        (await FailAsync(Engine(_cloud))).Fault.Should().Be(TranscriptionFault.Pending);
        _clock.Advance(TimeSpan.FromMinutes(1));

        (await HearAsync(Engine(_cloud)))[0].Segments.Should().NotBeEmpty();
        _cloud.Started.Should().ContainSingle();
    }

    [Fact]
    public async Task A_job_that_goes_on_for_long_is_asked_for_less_often()
    {
        using var slow = new FixedAnswers($$$"""
            {"TranscriptionJob":{"TranscriptionJobStatus":"IN_PROGRESS","CreationTime":{{{_clock.GetUtcNow().ToUnixTimeSeconds()}}}.25}}
            """);
        _clock.Advance(TimeSpan.FromSeconds(80.25));
        (await FailAsync(Engine(slow))).RetryAfter.Should().Be(TimeSpan.FromSeconds(20));
        _clock.Advance(TimeSpan.FromHours(1));
        (await FailAsync(Engine(slow))).RetryAfter.Should().Be(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Want_of_time_is_told_as_such_and_costs_nothing()
    {
        _cloud.Throttle(1);
        var engine = Engine(_cloud);
        var fault = await FailAsync(engine);
        (fault.Fault, fault.Code).Should().Be((TranscriptionFault.Unavailable, "ThrottlingException"));
        _reach.Fault.Should().Contain("Rate exceeded");

        (await FailAsync(engine)).Fault.Should().Be(TranscriptionFault.Pending);
    }

    [Fact]
    public async Task A_job_that_fails_is_told_in_its_own_words_and_removed()
    {
        using var cloud = new AmazonCloud(_clock, Agent, Caller) { Failure = "Invalid file size: file size too large." };
        var engine = Engine(cloud);
        await FailAsync(engine);
        _clock.Advance(TimeSpan.FromMinutes(1));
        var fault = await FailAsync(engine);

        (fault.Fault, fault.Message).Should().Be(
            (TranscriptionFault.Failed, "Amazon Transcribe could not hear it: Invalid file size: file size too large."));
        _reach.Fault.Should().BeNull("it is the sound's own fault");
        cloud.Jobs.Should().Be(0, "the next attempt begins another");
        await engine.ForgetAsync(Name, TestContext.Current.CancellationToken);
        (cloud.Jobs, cloud.Objects.Count).Should().Be((0, 0));
    }

    [Fact]
    public async Task After_a_job_that_fails_the_next_attempt_begins_another()
    {
        using var cloud = new AmazonCloud(_clock, Agent, Caller) { Failure = "Internal error." };
        var engine = Engine(cloud);
        await FailAsync(engine);
        _clock.Advance(TimeSpan.FromMinutes(1));
        (await FailAsync(engine)).Fault.Should().Be(TranscriptionFault.Failed);

        cloud.Failure = null;
        (await FailAsync(engine)).Fault.Should().Be(TranscriptionFault.Pending);
        _clock.Advance(TimeSpan.FromMinutes(1));
        (await HearAsync(engine)).Should().HaveCount(2);
        cloud.Started.Should().HaveCount(2);
    }

    [Fact]
    public async Task After_a_job_whose_transcript_is_gone_the_next_attempt_begins_another()
    {
        var engine = Engine(_cloud);
        await FailAsync(engine);
        _clock.Advance(TimeSpan.FromMinutes(1));
        _cloud.LosesTranscripts = true;
        var fault = await FailAsync(engine);
        (fault.Fault, fault.Message).Should().Be(
            (TranscriptionFault.Failed, "The job has ended, and its transcript is not in the bucket example-bucket."));

        _cloud.LosesTranscripts = false;
        (await FailAsync(engine)).Fault.Should().Be(TranscriptionFault.Pending);
        _clock.Advance(TimeSpan.FromMinutes(1));
        (await HearAsync(engine)).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_job_that_goes_on_is_not_removed_yet()
    {
        var engine = Engine(_cloud);
        await FailAsync(engine);
        var forget = () => engine.ForgetAsync(Name, TestContext.Current.CancellationToken);

        (await forget.Should().ThrowAsync<TranscriptionException>()).Which.Fault.Should().Be(TranscriptionFault.Pending);
        _cloud.Objects.Should().ContainSingle("it is still being heard");
    }

    [Fact]
    public async Task Wrong_keys_are_refused_and_not_told()
    {
        var fault = await FailAsync(Engine(_cloud, "another-secret"));

        (fault.Fault, fault.Code).Should().Be((TranscriptionFault.Refused, "InvalidSignatureException"));
        fault.Message.Should().NotContain("another-secret");
        _cloud.Objects.Should().BeEmpty();
    }

    [Theory]
    [InlineData("de", "de-DE", "de", null)]
    [InlineData("en", "en-US", "en", null)]
    [InlineData("nb", "no-NO", "nb", null)]
    [InlineData(null, null, "it", .9883)]
    [InlineData("tlh", null, "it", .9883)]
    public async Task The_language_that_is_known_is_told_and_any_other_is_heard(string? language, string? told, string heard, double? probability)
    {
        using var cloud = new AmazonCloud(_clock, Agent, Caller) { Hears = "it-IT" };
        var engine = Engine(cloud);
        await FailAsync(engine, Sound() with { Language = language });
        _clock.Advance(TimeSpan.FromMinutes(1));
        var sounds = await HearAsync(engine, Sound() with { Language = language });

        ((string?)cloud.Started.Single()["LanguageCode"]).Should().Be(told);
        sounds.Select(sound => sound.Language).Should().AllBeEquivalentTo(new HeardLanguage(heard, probability));
    }

    [Fact]
    public async Task One_channel_is_asked_for_as_one()
    {
        using var cloud = new AmazonCloud(_clock, Agent);
        var engine = Engine(cloud);
        await FailAsync(engine, Sound() with { Channels = 1 });
        _clock.Advance(TimeSpan.FromMinutes(1));

        (await HearAsync(engine, Sound() with { Channels = 1 })).Should().ContainSingle().Which.Segments.Should().ContainSingle();
        cloud.Started.Single().ContainsKey("Settings").Should().BeFalse();
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(2, 4.1)]
    public async Task What_Amazon_does_not_hear_is_not_sent(int channels, double hours)
    {
        var fault = await FailAsync(Engine(_cloud), Sound() with { Channels = channels, Duration = TimeSpan.FromHours(hours) });

        fault.Fault.Should().Be(TranscriptionFault.Failed);
        _cloud.Objects.Should().BeEmpty();
    }

    [Fact]
    public async Task As_it_answered_years_ago_it_is_understood_too()
    {
        using var cloud = new AmazonCloud(_clock, Agent, Caller) { IsOld = true };
        var engine = Engine(cloud);
        await FailAsync(engine);
        _clock.Advance(TimeSpan.FromMinutes(1));

        (await HearAsync(engine)).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_sound_that_cannot_be_read_is_told_as_it_is()
    {
        var sound = Sound() with { WriteWavAsync = (_, _) => throw new InvalidDataException("tampered") };
        var hear = () => HearAsync(Engine(_cloud), sound);

        await hear.Should().ThrowAsync<InvalidDataException>();
        _cloud.Started.Should().BeEmpty();
    }

    private static SoundToHear Sound() => Sounds.Of() with { Channels = 2 };

    private static Task<IReadOnlyList<TranscribedSound>> HearAsync(AmazonEngine engine, SoundToHear? sound = null) =>
        engine.HearAsync(sound ?? Sound(), Name, TestContext.Current.CancellationToken);

    private static async Task<TranscriptionException> FailAsync(AmazonEngine engine, SoundToHear? sound = null)
    {
        var hear = () => HearAsync(engine, sound);
        return (await hear.Should().ThrowAsync<TranscriptionException>()).Which;
    }

    private AmazonEngine Engine(HttpMessageHandler cloud, string secret = AmazonCloud.SecretKey)
    {
        var keys = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AWS_ACCESS_KEY_ID"] = AmazonCloud.AccessKey,
            ["AWS_SECRET_ACCESS_KEY"] = secret,
        };
        var settings = new AmazonSettings(AmazonCloud.Region, AmazonCloud.Bucket, Url: null);
        var credentials = new AwsCredentials(new ConfigurationBuilder().AddInMemoryCollection(keys).Build());
        var client = new AmazonClient(new HttpClient(cloud, disposeHandler: false), credentials, settings.Region, _clock);
        return new(new(client, AmazonAddress.TranscribeOf(settings.Region)), new(client, settings), settings, _reach, _clock);
    }

    private sealed class FixedAnswers(string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(body) });
    }
}
