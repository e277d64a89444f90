using System.Globalization;
using System.Net;
using ContactCenter.Speech.Transcription;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Pipeline;

/// <summary>Of the recordings that wait for the same model one asks for all whether it is there, later and later; when it is, all go on.</summary>
public sealed class AwaitedModelTests : IDisposable
{
    private const string LanguageOf3 = "Ivr:Menus:Main:Options:3:Attributes:postcallTranscribeLanguage";

    private readonly TestFolder _folder = new();

    private readonly Engine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task While_it_is_missing_one_sound_is_heard_for_all_of_them_and_each_time_later()
    {
        await using var fake = Open();
        await LeaveAsync(fake, "one", "two", "three");
        _engine.Heard.Should().HaveCount(3, "each had to be heard to know what it lacks");
        var began = fake.Clock.GetUtcNow();

        await fake.PassAsync(TimeSpan.FromHours(2));

        var minutes = _engine.Heard.Skip(3).Select(at => Math.Round((at - began).TotalMinutes));
        minutes.Should().Equal(1, 3, 7, 15, 25, 35, 45, 55, 65, 75, 85, 95, 105, 115);
        (await fake.AskAsync("/health/ready")).Body.Should().Contain("3 not put into words yet: No model here hears");
    }

    [Fact]
    public async Task When_it_is_there_all_of_them_go_on_with_the_one_that_has_asked()
    {
        await using var fake = Open();
        await LeaveAsync(fake, "one", "two", "three");
        await fake.PassAsync(TimeSpan.FromHours(2));

        _engine.Lacks = _ => null;
        await fake.PassAsync(TimeSpan.FromMinutes(10));

        await HaveWordsAsync(fake, "one", "two", "three");
        (await fake.AskAsync("/health/ready")).Body.Should().NotContain("not put into words yet");
    }

    [Fact]
    public async Task When_the_models_of_this_machine_change_they_are_asked_within_a_minute()
    {
        await using var fake = Open();
        await LeaveAsync(fake, "one", "two");
        await fake.PassAsync(TimeSpan.FromHours(2));

        (_engine.Lacks, _engine.HearsWith) = (_ => null, "base");
        await fake.PassAsync(TimeSpan.FromMinutes(1));

        await HaveWordsAsync(fake, "one", "two");
    }

    [Fact]
    public async Task What_comes_while_the_server_is_down_is_found_at_its_start()
    {
        DateTimeOffset end;
        await using (var fake = Open())
        {
            await LeaveAsync(fake, "one", "two");
            await fake.PassAsync(TimeSpan.FromHours(2));
            end = fake.Clock.GetUtcNow();
        }

        _engine.Lacks = _ => null;
        await using var later = Open();
        await later.JumpAsync(end - later.Clock.GetUtcNow());
        await later.PassAsync(TimeSpan.FromMinutes(1));

        await HaveWordsAsync(later, "one", "two");
    }

    [Theory]
    [InlineData("No model here hears '{0}'.")]
    [InlineData("There is no model for it.")]
    public async Task Those_that_lack_something_else_are_asked_for_by_one_of_their_own(string sentence)
    {
        string In(string? language) => string.Format(CultureInfo.InvariantCulture, sentence, language);
        _engine.Lacks = In;
        await using var fake = Open((LanguageOf3, "fr"));
        await MessageCall.LeaveAsync(fake, "one", '3');
        await MessageCall.LeaveAsync(fake, "two", '4');
        await fake.PassAsync(TimeSpan.FromHours(2));

        _engine.Lacks = language => language == "de" ? In(language) : null;
        await fake.PassAsync(TimeSpan.FromMinutes(10));

        await HaveWordsAsync(fake, "one");
        (await ReadAsync(fake, "two")).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Where_each_attempt_is_refused_in_other_words_the_waits_grow_all_the_same()
    {
        var refusals = 0;
        _engine.Lacks = _ => $"No model (request {++refusals}).";
        await using var fake = Open();
        await LeaveAsync(fake, "one");
        _engine.Heard.Should().ContainSingle();

        await fake.PassAsync(TimeSpan.FromHours(1));

        _engine.Heard.Should().HaveCount(9, "as after 1, 3, 7, 15, 25, 35, 45 and 55 minutes");
    }

    [Fact]
    public async Task An_engine_that_asks_to_be_left_alone_for_longer_is()
    {
        _engine.RetryAfter = TimeSpan.FromHours(1);
        await using var fake = Open();
        await LeaveAsync(fake, "one");

        await fake.PassAsync(TimeSpan.FromMinutes(59));
        _engine.Heard.Should().ContainSingle();
        await fake.PassAsync(TimeSpan.FromMinutes(1));

        _engine.Heard.Should().HaveCount(2);
    }

    [Fact]
    public async Task When_the_one_that_asks_is_erased_another_asks_within_half_an_hour()
    {
        await using var fake = Open();
        await LeaveAsync(fake, "one", "two", "three");
        await fake.PassAsync(TimeSpan.FromHours(2));
        (await ErasedStore.EraseAsync(fake, "call", "one")).Should().Be(HttpStatusCode.Accepted);

        _engine.Lacks = _ => null;
        await fake.PassAsync(TimeSpan.FromMinutes(30));

        await HaveWordsAsync(fake, "two", "three");
    }

    [Fact]
    public async Task When_the_one_that_asks_is_given_up_the_others_go_on()
    {
        await using var fake = Open();
        await LeaveAsync(fake, "one", "two", "three");
        await fake.PassAsync(TimeSpan.FromHours(2));

        _engine.Lacks = _ => throw new InvalidOperationException();
        await fake.PassAsync(TimeSpan.FromMinutes(10));

        (await fake.ItemsAsync("/api/v1/work?state=dead")).Should().HaveCount(3);
        fake.Logs.Clear();
    }

    private static async Task LeaveAsync(FakeWebhooks fake, params IEnumerable<string> callers)
    {
        foreach (var caller in callers)
            await MessageCall.LeaveAsync(fake, caller);
    }

    private static async Task HaveWordsAsync(FakeWebhooks fake, params IEnumerable<string> callers)
    {
        foreach (var caller in callers)
            (await ReadAsync(fake, caller)).Should().Be(HttpStatusCode.OK, caller);
    }

    private static async Task<HttpStatusCode> ReadAsync(FakeWebhooks fake, string caller) =>
        (await fake.AskAsync($"/api/v1/calls/{caller}/transcript", Supervisor.Key)).Status;

    private FakeWebhooks Open(params IEnumerable<(string Key, string? Value)> settings)
    {
        var fake = ErasedStore.Open(
            _folder,
            _engine,
            settings:
            [
                (LanguageOf3, "de"), ("Ivr:Menus:Main:Options:4:Message", "Sales"),
                ("Ivr:Menus:Main:Options:4:Attributes:postcallTranscribeLanguage", "de"), .. settings,
            ]);
        _engine.Time = fake.Clock;
        return fake;
    }

    /// <summary>Hears nothing of what it lacks.</summary>
    private sealed class Engine : IChannelEngine
    {
        private readonly Erasure.SpokenWords _words = ErasedStore.Words();

        public string Name => _words.Name;

        public string HearsWith { get; set; } = "tiny";

        public TimeProvider Time { get; set; } = new TestClock();

        /// <summary>What it lacks for a language; <c>null</c>: nothing.</summary>
        public Func<string?, string?> Lacks { get; set; } = language => $"No model here hears '{language}'.";

        public TimeSpan? RetryAfter { get; set; }

        /// <summary>When it got a sound.</summary>
        public List<DateTimeOffset> Heard { get; } = [];

        public Task<TranscribedSound> TranscribeAsync(SoundToHear sound, CancellationToken cancellationToken)
        {
            Heard.Add(Time.GetUtcNow());
            return Lacks(sound.Language) is { } missing
                ? throw new TranscriptionException(TranscriptionFault.Missing, missing) { RetryAfter = RetryAfter }
                : _words.TranscribeAsync(sound, cancellationToken);
        }
    }
}
