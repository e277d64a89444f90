using System.Diagnostics;
using System.Globalization;
using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.Embedded;
using ContactCenter.TestKit;
using Microsoft.Extensions.Logging;

namespace ContactCenter.EndToEndTests.RealModels;

/// <summary>
/// The server's engine with the transcriber that was built beside it, real models and real speech. They take the whole processor, so they run alone, and
/// are skipped while the environment does not name their folders.
/// </summary>
[Collection(RealModelCollection.Name)]
public sealed class TranscriberBesideTests : IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private readonly TestFolder _folder = new();
    private readonly LogCollector _log = new();
    private readonly ILoggerFactory _logs;
    private readonly EmbeddedTranscriber _transcriber;
    private readonly EmbeddedEngine _engine;

    public TranscriberBesideTests()
    {
        _logs = LoggerFactory.Create(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));
        var program = new TranscriberProgram(Path.GetFullPath(
            Path.Combine("..", "..", "ContactCenter", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "transcriber"),
            AppContext.BaseDirectory));
        var models = RealSpeech.Models;
        var launcher = new TranscriberLauncher(
            program, models, () => TranscriberAddress.Make(_folder.Path), TimeProvider.System, _logs.CreateLogger<TranscriberLauncher>());
        _transcriber = new(launcher, _clock, _logs.CreateLogger<EmbeddedTranscriber>());
        var settings = new TranscriptionSettings(
            TranscriptionEngineKind.Embedded, new Dictionary<string, string>(StringComparer.Ordinal), models, [], OpenAi: null, Amazon: null);
        _engine = new(_transcriber, settings, TimeProvider.System);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _transcriber.DisposeAsync();
        _logs.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Real_speech_becomes_text_with_language_and_confidence()
    {
        var heard = await _engine.TranscribeAsync(RealSpeech.Of(times: 1), TestContext.Current.CancellationToken);

        string.Join(' ', heard.Segments.Select(segment => segment.Text)).Should().Contain("what you can do for your country");
        heard.Language!.Code.Should().Be("en");
        heard.Language.Probability.Should().BeGreaterThan(.8, "a multilingual model is there and has heard it");
        heard.Confidence.Should().BeInRange(.7, 1);
        heard.Model.Should().StartWith("moonshine");
        _transcriber.State.Should().BeEquivalentTo(new { IsRunning = true, Deaths = 0 });
    }

    [Fact]
    public async Task A_sound_in_the_middle_of_which_the_transcriber_is_killed_is_told_so_and_can_be_heard_again()
    {
        var told = new List<HeardSoFar>();
        var sound = RealSpeech.Of(times: 60) with
        {
            Language = "en",
            Progress = now =>
            {
                told.Add(now);
                Kill();
            },
        };

        var hear = () => _engine.TranscribeAsync(sound, TestContext.Current.CancellationToken);

        (await hear.Should().ThrowAsync<TranscriptionException>()).Which.Fault.Should().Be(TranscriptionFault.EngineDied);
        told.Should().ContainSingle().Which.Heard.Should().BeGreaterThan(TimeSpan.Zero);
        while (_transcriber.State.Deaths == 0)
            await Task.Yield();
        _clock.Advance(TimeSpan.FromSeconds(1));
        var again = RealSpeech.Of(times: 1) with { Language = "en" };
        (await _engine.TranscribeAsync(again, TestContext.Current.CancellationToken)).Segments.Should().NotBeEmpty();
    }

    private void Kill()
    {
        var line = _log.Entries.Last(entry => entry.Message.StartsWith("The transcriber was started as process ", StringComparison.Ordinal));
        using var process = Process.GetProcessById(int.Parse(line.Message.Split(' ')[^1], CultureInfo.InvariantCulture));
        process.Kill();
    }
}
