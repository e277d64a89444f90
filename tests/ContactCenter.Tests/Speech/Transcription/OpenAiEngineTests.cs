using System.Net;
using System.Text.Json;
using ContactCenter.Audio;
using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.Embedded;
using ContactCenter.Speech.Transcription.Models;
using ContactCenter.Speech.Transcription.OpenAi;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Speech.Transcription;

/// <summary>A server of the OpenAI form gets what is spoken alone, where the transcriber beside this process tells what that is.</summary>
public sealed class OpenAiEngineTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private readonly TestFolder _folder = new();
    private readonly FakeLauncher _launcher = new();
    private readonly LogCollector _log = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly EmbeddedTranscriber _transcriber;
    private readonly List<IReadOnlyList<SoundStretch>> _written = [];
    private StandIn _server = null!;

    public OpenAiEngineTests() => _transcriber = new(_launcher, _clock, NullLogger<EmbeddedTranscriber>.Instance);

    public async ValueTask InitializeAsync()
    {
        _server = await StandIn.StartAsync();
        _server.Says("""{"segments":[{"start":0,"end":1,"text":"hello"},{"start":1.5,"end":2.5,"text":"goodbye"}]}""");
        File.WriteAllBytes(_folder.File("ContactCenter.Transcriber.dll"), []);
        Directory.CreateDirectory(_folder.File("models"));
        File.WriteAllBytes(Path.Combine(_folder.File("models"), "silero-vad.onnx"), []);
    }

    public async ValueTask DisposeAsync()
    {
        await _transcriber.DisposeAsync();
        await _server.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Where_nobody_speaks_the_server_is_not_asked()
    {
        Finds("[]");

        var heard = await HearAsync(Engine(), "de");

        (heard.Language?.Code, heard.Segments.Count, heard.Model).Should().Be(("de", 0, null));
        (await HearAsync(Engine(), language: null)).Language.Should().BeNull();
        _server.Posts.Should().Be(0);
    }

    [Fact]
    public async Task The_server_gets_what_is_spoken_and_its_times_are_those_of_the_recording()
    {
        Finds("""[{"start":10000,"end":11200},{"start":40000,"end":43000}]""");

        var heard = await HearAsync(Engine(), "en");

        _written.Should().ContainSingle().Which.Should().Equal(new SoundStretch(10, 11.2), new SoundStretch(40, 43));
        heard.Segments.Select(segment => (segment.Text, Math.Round(segment.Start, 3), Math.Round(segment.End, 3))).Should()
            .Equal(("hello", 10, 11), ("goodbye", 40.3, 41.3));
        _log.Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task What_a_server_says_over_and_over_is_cut_after_its_first_copy()
    {
        Finds("""[{"start":0,"end":60000}]""");
        Says([("Hello there.", 0, 2), .. Enumerable.Range(1, 20).Select(at => ("Thank you for watching.", at * 2.0, (at * 2.0) + 2)), ("Goodbye.", 42, 44)]);

        var heard = await HearAsync(Engine(), "en");

        heard.Segments.Select(segment => (segment.Text, segment.Start, segment.End)).Should()
            .Equal(("Hello there.", 0, 2), ("Thank you for watching.", 2, 4), ("Goodbye.", 42, 44));
    }

    [Fact]
    public async Task A_loop_within_one_segment_is_cut_with_the_times_of_its_words()
    {
        File.Delete(_folder.File("ContactCenter.Transcriber.dll"));
        var words = Enumerable.Range(0, 12).Select(at => $$"""{"word":" no","start":{{at}},"end":{{at}}.5,"probability":0.9}""");
        var text = string.Join(' ', Enumerable.Repeat("no", 12));
        _server.Says($$"""{"segments":[{"start":0,"end":12,"text":"{{text}}","words":[{{string.Join(',', words)}}] }]}""");

        var heard = (await HearAsync(Engine(), "en")).Segments.Should().ContainSingle().Subject;

        (heard.Text, heard.Start, heard.End).Should().Be(("no", 0, .5));
        heard.Words.Should().Equal(new HeardWord(0, .5, "no", .9));
    }

    [Fact]
    public async Task Digits_and_what_is_said_again_after_a_pause_are_no_loop()
    {
        var stretches = Enumerable.Range(1, 12).Select(at => $$"""{"start":{{at}}0000,"end":{{at}}1000}""");
        Finds($"[{string.Join(',', stretches)}]");
        Says([.. Enumerable.Range(0, 12).Select(at => ("Yeah.", (double)at, at + 1.0))]);
        (await HearAsync(Engine(), "en")).Segments.Should().HaveCount(12);

        Finds("""[{"start":0,"end":60000}]""");
        Says([.. Enumerable.Range(0, 15).Select(at => ("One.", (double)at, at + 1.0))]);
        (await HearAsync(Engine(), "en")).Segments.Should().HaveCount(15, "a card may have fifteen ones");
    }

    [Fact]
    public async Task Where_the_transcriber_is_missing_the_server_hears_all_and_that_is_told_once()
    {
        File.Delete(_folder.File("ContactCenter.Transcriber.dll"));
        var engine = Engine();

        (await HearAsync(engine, "en")).Segments[1].Start.Should().Be(1.5);
        await HearAsync(engine, "en");

        _written.Should().BeEmpty();
        _launcher.Started.Should().BeEmpty();
        _log.Entries.Should().ContainSingle().Which.Message.Should()
            .Be("Sounds are heard whole, silence and noise with them: Nobody tells speech from noise: the transcriber does not lie beside the server.");
    }

    [Fact]
    public async Task A_transcriber_that_refuses_or_dies_keeps_nothing_from_being_heard()
    {
        _launcher.Answers = (_, _) => Task.FromResult(FakeProcess.Json("""{"error":{"message":"no"}}""", HttpStatusCode.BadRequest));
        var engine = Engine();
        (await HearAsync(engine, "en")).Segments.Should().HaveCount(2);
        _launcher.Answers = (_, _) =>
        {
            _launcher.Started[^1].Die(137);
            return Task.FromException<HttpResponseMessage>(new HttpRequestException("The connection was reset."));
        };
        (await HearAsync(engine, "en")).Segments.Should().HaveCount(2);

        _log.Entries.Select(entry => entry.Level).Should().Equal(LogLevel.Warning, LogLevel.Warning);
    }

    [Fact]
    public async Task What_the_sound_itself_throws_is_told_as_it_is()
    {
        _launcher.Answers = async (request, cancellation) => FakeProcess.Json(await request.Content!.ReadAsStringAsync(cancellation));
        var sound = Sounds.Of("en") with
        {
            WriteWavAsync = (_, _) => Task.FromException(new InvalidDataException("the file was changed")),
            WriteStretchesAsync = (_, _, _) => Task.CompletedTask,
        };

        var hear = () => Engine().TranscribeAsync(sound, TestContext.Current.CancellationToken);

        await hear.Should().ThrowAsync<InvalidDataException>();
        _server.Posts.Should().Be(0);
    }

    private void Says(IEnumerable<(string Text, double Start, double End)> said) => _server.Says(
        JsonSerializer.Serialize(new { segments = said.Select(segment => new { text = segment.Text, start = segment.Start, end = segment.End }) }));

    private void Finds(string stretches) => _launcher.Answers = async (request, cancellation) =>
    {
        request.RequestUri!.PathAndQuery.Should().Be("/v1/audio/speech/timestamps?file=last");
        await request.Content!.CopyToAsync(Stream.Null, cancellation);
        return FakeProcess.Json(stretches);
    };

    private Task<TranscribedSound> HearAsync(OpenAiEngine engine, string? language) => engine.TranscribeAsync(
        Sounds.Of(language) with
        {
            WriteStretchesAsync = async (stretches, stream, cancellation) =>
            {
                _written.Add(stretches);
                await stream.WriteAsync(Sounds.Wav, cancellation);
            },
        },
        TestContext.Current.CancellationToken);

    private OpenAiEngine Engine()
    {
        var settings = TranscriptionSettingsTests.Read(("Transcription:Engine", "OpenAi"), ("Transcription:OpenAi:Url", _server.Base.AbsoluteUri))
            .Get<TranscriptionSettings>();
        var program = new TranscriberProgram(_folder.Path);
        return new(
            new(_http, new(_server.Base, "the server", ApiKey: null), _clock),
            settings.OpenAi!,
            settings,
            new EngineReach(),
            new SpeechFinder(_transcriber, program, new InstalledModels(program.Models, _folder.Path), _clock),
            new LoggerFactory([_log]).CreateLogger<OpenAiEngine>());
    }
}
