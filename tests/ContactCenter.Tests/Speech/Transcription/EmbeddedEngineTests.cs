using System.Net;
using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Speech.Transcription;

/// <summary>What the transcriber is asked, and what becomes of a sound when it dies.</summary>
public sealed class EmbeddedEngineTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private readonly TestFolder _folder = new();
    private readonly FakeLauncher _launcher = new();
    private readonly EmbeddedTranscriber _transcriber;
    private readonly List<string> _asked = [];

    public EmbeddedEngineTests() => _transcriber = new(_launcher, _clock, NullLogger<EmbeddedTranscriber>.Instance);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _transcriber.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_language_is_heard_by_the_model_that_the_owner_has_chosen()
    {
        Answers("""{"text":"hello","model":"whisper-base"}""");

        var heard = await Engine(("Transcription:Languages:en", "Whisper"), ("Transcription:Vocabulary:0", "Quorvane"))
            .TranscribeAsync(Sounds.Of("en") with { Vocabulary = ["Aquilo"] }, TestContext.Current.CancellationToken);

        heard.Model.Should().Be("whisper-base");
        _asked.Should().ContainSingle().Which.Should().Contain("name=\"model\"\r\n\r\nwhisper\r\n")
            .And.Contain("Customers speak about Aquilo, Quorvane.").And.NotContain("no_language_probabilities");
    }

    [Fact]
    public async Task A_language_that_is_only_heard_is_heard_again_by_the_model_for_it()
    {
        Answers(
            """{"text":"hello","language_code":"en","language_probability":0.99,"model":"moonshine-base"}""",
            """{"text":"Hello!","language_code":"en","model":"whisper-base"}""");

        var heard = await Engine(("Transcription:Languages:en", "Whisper")).TranscribeAsync(Sounds.Of(), TestContext.Current.CancellationToken);

        heard.Should().BeEquivalentTo(new { Model = "whisper-base", Language = new HeardLanguage("en", .99) });
        _asked.Should().HaveCount(2);
        _asked[0].Should().NotContain("name=\"model\"").And.NotContain("name=\"language\"");
        _asked[1].Should().Contain("name=\"model\"\r\n\r\nwhisper\r\n").And.Contain("name=\"language\"\r\n\r\nen\r\n");
    }

    [Theory]
    [InlineData("no", "nb", "no")]
    [InlineData("nb", "nb", "no")]
    [InlineData("tl", "fil", "tl")]
    [InlineData("fil", "tl", "tl")]
    [InlineData("jw", "jv", "jw")]
    public async Task A_model_is_chosen_for_a_language_by_any_of_its_codes(string chosenFor, string language, string sent)
    {
        Answers("""{"text":"hello","model":"whisper-small"}""");
        var engine = Engine(($"Transcription:Languages:{chosenFor}", "ggml-small.bin"), ("Transcription:Languages:nn", "Moonshine"));

        await engine.TranscribeAsync(Sounds.Of(language), TestContext.Current.CancellationToken);

        _asked.Single().Should().Contain("name=\"model\"\r\n\r\nwhisper-small\r\n").And.Contain($"name=\"language\"\r\n\r\n{sent}\r\n");
    }

    [Fact]
    public async Task What_has_to_be_done_first_names_the_key_that_the_owner_has_written()
    {
        _launcher.Answers = (_, _) => Task.FromResult(
            FakeProcess.Json("""{"error":{"message":"no","code":"model_not_found"}}""", HttpStatusCode.BadRequest));

        var fault = await FaultOfAsync(Engine(("Transcription:Languages:no", "ggml-small.bin")), Sounds.Of("nb"));

        fault.Message.Should().StartWith("Transcription:Languages:no names the model 'whisper-small', which is not there");
    }

    [Theory]
    [InlineData(ModelFiles.English, true)]
    [InlineData(ModelFiles.Multilingual, false)]
    public async Task Where_no_model_hears_languages_the_likely_one_is_asked_for(int vocabulary, bool isAssumed)
    {
        Answers("""{"text":"hallo"}""");
        File.WriteAllBytes(_folder.File("ggml-one.bin"), ModelFiles.Of(vocabulary));

        await Engine().TranscribeAsync(Sounds.Of() with { AssumedLanguage = "de" }, TestContext.Current.CancellationToken);

        _asked.Single().Contains("name=\"language\"\r\n\r\nde\r\n", StringComparison.Ordinal).Should().Be(isAssumed);
    }

    [Fact]
    public async Task A_model_that_is_the_right_one_already_hears_once()
    {
        Answers("""{"text":"hola","language_code":"es","model":"whisper-base"}""");

        await Engine(("Transcription:Languages:es", "Whisper")).TranscribeAsync(Sounds.Of(), TestContext.Current.CancellationToken);

        _asked.Should().ContainSingle();
    }

    [Fact]
    public void Another_model_changes_what_it_hears_with()
    {
        var before = Engine().HearsWith;

        File.WriteAllBytes(_folder.File("ggml-one.bin"), ModelFiles.Of(ModelFiles.Multilingual));

        Engine().HearsWith.Should().NotBe(before);
    }

    [Theory]
    [InlineData("language_not_served", "models add base")]
    [InlineData("model_not_found", "Transcription:Languages:de names the model 'whisper-small', which is not there")]
    public async Task What_has_to_be_done_first_is_told(string code, string cure)
    {
        _launcher.Answers = (_, _) => Task.FromResult(FakeProcess.Json($$$"""{"error":{"message":"no","code":"{{{code}}}"}}""", HttpStatusCode.BadRequest));

        var fault = await FaultOfAsync(Engine(("Transcription:Languages:de", "ggml-small.bin")), Sounds.Of("de"));

        (fault.Fault, fault.Code).Should().Be((TranscriptionFault.Missing, code));
        fault.Message.Should().Contain(cure);
    }

    [Theory]
    [InlineData("zu", null, "another in the models folder, named in Transcription:Languages:zu.")]
    [InlineData("de", "Moonshine", "Transcription:Languages:de names the model 'moonshine', which does not hear 'de'; 'models list' tells")]
    public async Task Where_a_model_hears_most_languages_nobody_is_told_to_add_one_that_does(string language, string? chosen, string cure)
    {
        File.WriteAllBytes(_folder.File("ggml-one.bin"), ModelFiles.Of(ModelFiles.Multilingual));
        _launcher.Answers = (_, _) => Task.FromResult(
            FakeProcess.Json("""{"error":{"message":"no","code":"language_not_served"}}""", HttpStatusCode.BadRequest));
        var engine = chosen is null ? Engine() : Engine(($"Transcription:Languages:{language}", chosen));

        var fault = await FaultOfAsync(engine, Sounds.Of(language));

        fault.Fault.Should().Be(TranscriptionFault.Missing);
        fault.Message.Should().Contain(cure).And.NotContain("models add");
    }

    [Fact]
    public async Task Without_models_the_sound_waits()
    {
        _launcher.Answers = (_, _) => Task.FromResult(
            FakeProcess.Json("""{"error":{"message":"There is no model.","code":"no_model"}}""", HttpStatusCode.ServiceUnavailable));

        var fault = await FaultOfAsync(Engine(), Sounds.Of());

        (fault.Fault, fault.Code).Should().Be((TranscriptionFault.Missing, "no_model"));
    }

    [Fact]
    public async Task Every_sound_that_was_under_way_is_told_that_the_transcriber_died()
    {
        var underWay = new SemaphoreSlim(0);
        _launcher.Answers = async (_, cancellation) =>
        {
            underWay.Release();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return FakeProcess.Json("{}");
        };
        var hearing = Enumerable.Range(0, 2).Select(_ => FaultOfAsync(Engine(), Sounds.Of())).ToArray();
        foreach (var _ in hearing)
            await underWay.WaitAsync(TestContext.Current.CancellationToken);

        _launcher.Started.Single().Die(137);

        (await Task.WhenAll(hearing)).Should().OnlyContain(fault => fault.Fault == TranscriptionFault.EngineDied);
        Answers("""{"text":"hello"}""");
        (await FaultOfAsync(Engine(), Sounds.Of())).RetryAfter.Should().Be(TimeSpan.FromSeconds(1), "the next is tried again and not lost");
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await Engine().TranscribeAsync(Sounds.Of(), TestContext.Current.CancellationToken)).Segments.Should().ContainSingle();
    }

    [Fact]
    public async Task How_far_it_has_come_is_told_each_second_while_it_changes()
    {
        var told = new List<HeardSoFar>();
        const string Begun = """{"id":"x","seconds":1.5,"segments":1}""";
        var progress = new Queue<string>([Begun, Begun, """{"id":"x","seconds":4,"segments":2}"""]);
        var asked = new SemaphoreSlim(0);
        var done = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        var ids = new List<string>();
        _launcher.Answers = (request, _) =>
        {
            if (request.Method == HttpMethod.Post)
            {
                ids.Add(request.Headers.GetValues("X-Progress-Id").Single());
                asked.Release();
                return done.Task;
            }

            ids.Add(request.RequestUri!.Segments[^1]);
            asked.Release();
            return Task.FromResult(FakeProcess.Json(progress.Dequeue()));
        };
        var hearing = Engine().TranscribeAsync(Sounds.Of() with { Progress = told.Add }, TestContext.Current.CancellationToken);
        await asked.WaitAsync(TestContext.Current.CancellationToken);
        while (progress.Count > 0)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await asked.WaitAsync(TestContext.Current.CancellationToken);
        }

        done.SetResult(FakeProcess.Json("""{"text":"hello"}"""));
        await hearing;

        told.Should().StartWith([new HeardSoFar(TimeSpan.FromSeconds(1.5), 1)]).And.HaveCountLessThanOrEqualTo(2);
        ids.Distinct(StringComparer.Ordinal).Should().ContainSingle("it is asked by the id of the request");
    }

    private void Answers(params string[] bodies)
    {
        var rest = new Queue<string>(bodies);
        _launcher.Answers = async (request, cancellation) =>
        {
            _asked.Add(await request.Content!.ReadAsStringAsync(cancellation));
            return FakeProcess.Json(rest.Dequeue());
        };
    }

    private EmbeddedEngine Engine(params (string, string?)[] settings) =>
        new(_transcriber, new(_folder.Path, _folder.Path), TranscriptionSettingsTests.Read(settings).Get<TranscriptionSettings>(), _clock);

    private static async Task<TranscriptionException> FaultOfAsync(EmbeddedEngine engine, SoundToHear sound)
    {
        var hear = () => engine.TranscribeAsync(sound, TestContext.Current.CancellationToken);
        return (await hear.Should().ThrowAsync<TranscriptionException>()).Which;
    }
}
