using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.Embedded;
using ContactCenter.Speech.Transcription.Models;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Speech.Transcription;

/// <summary>What is told of the engine. Whatever it is, calls can be taken.</summary>
public sealed class TranscriptionHealthTests : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private readonly TestClock _clock = new();
    private readonly FakeLauncher _launcher = new();
    private readonly EngineReach _reach = new();
    private readonly EmbeddedTranscriber _transcriber;

    public TranscriptionHealthTests() => _transcriber = new(_launcher, _clock, NullLogger<EmbeddedTranscriber>.Instance);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _transcriber.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_is_missing_is_named_one_after_the_other()
    {
        (await WordsAsync()).Should().StartWith("cannot hear: the transcriber does not lie beside the server").And.NotContain(_folder.Path);
        Put("ContactCenter.Transcriber.dll");
        (await WordsAsync()).Should().StartWith("cannot hear: the build has brought no models, which needs Node once");
        Put("models/silero-vad.onnx");
        (await WordsAsync()).Should().StartWith("cannot hear: there is no model; 'models add base'");
        Put("whisper/ggml-base.bin", ModelFiles.Of());

        (await WordsAsync()).Should().Be("ok: started when it is needed");
        (await ModelsAsync()).Should().Be("""{"engine":"Embedded","models":["whisper-base"]}""");
    }

    [Fact]
    public async Task English_models_alone_are_enough()
    {
        Put("ContactCenter.Transcriber.dll");
        foreach (var file in (string[])["silero-vad.onnx", "moonshine-base-encoder.onnx", "moonshine-base-decoder.onnx", "llama-tokenizer.js"])
            Put($"models/{file}");

        (await WordsAsync()).Should().StartWith("ok");
        (await ModelsAsync()).Should().Contain("""["moonshine-base"]""");
    }

    [Fact]
    public async Task One_that_keeps_dying_is_told_until_it_has_answered()
    {
        await English_models_alone_are_enough();
        _launcher.AtStart = process => process.Die(134);
        await FailAsync();
        (await WordsAsync()).Should().Be("ok: started when it is needed", "once may be chance");
        _clock.Advance(TimeSpan.FromSeconds(1));
        await FailAsync();
        (await WordsAsync()).Should().Be(
            "the transcriber keeps ending, 2 times in a row: The transcriber ended at its start, with code 134; the log has what it said.");

        _launcher.AtStart = process => process.Listen();
        _clock.Advance(TimeSpan.FromSeconds(2));
        using var use = await _transcriber.UseAsync(TestContext.Current.CancellationToken);
        use.Answered();

        (await WordsAsync()).Should().Be("ok: running");
    }

    [Fact]
    public async Task A_server_elsewhere_is_told_by_the_newest_sound()
    {
        (string, string?)[] settings = [("Transcription:Engine", "OpenAi"), ("Transcription:OpenAi:Url", "http://localhost:9")];
        (await WordsAsync(settings)).Should().Be("not asked yet");
        _reach.Note(new(TranscriptionFault.Unavailable, "localhost:9 cannot be reached."));
        (await WordsAsync(settings)).Should().Be("cannot hear: localhost:9 cannot be reached.");
        _reach.Note(new(TranscriptionFault.Failed, "this one could not be read"));
        (await WordsAsync(settings)).Should().Be("ok");
        _reach.Answered();
        (await WordsAsync(settings)).Should().Be("ok");
    }

    [Fact]
    public async Task Off_is_off() => (await WordsAsync(("Transcription:Engine", "Off"))).Should().Be("off, as Transcription:Engine says");

    private void Put(string name, byte[]? content = null)
    {
        var path = _folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content ?? [1]);
    }

    private async Task FailAsync() =>
        await _transcriber.Awaiting(it => it.UseAsync(TestContext.Current.CancellationToken)).Should().ThrowAsync<TranscriptionException>();

    private async Task<string> ModelsAsync() => (await LookAsync()).Data["transcription"].ToString()!.Replace(" ", "").Replace("\r", "").Replace("\n", "");

    private async Task<string?> WordsAsync(params (string, string?)[] settings) => (await LookAsync(settings)).Description;

    private async Task<HealthCheckResult> LookAsync(params (string, string?)[] settings)
    {
        var program = new TranscriberProgram(_folder.Path);
        var check = new TranscriptionHealthCheck(
            TranscriptionSettingsTests.Read(settings).Get<TranscriptionSettings>(),
            program,
            _transcriber,
            new InstalledModels(program.Models, _folder.File("whisper")),
            _reach);
        var result = await check.CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
        result.Status.Should().Be(HealthStatus.Healthy);
        return result;
    }
}
