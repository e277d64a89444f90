using System.Diagnostics;
using System.Globalization;
using ContactCenter.Load.Recordings;
using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.Embedded;
using ContactCenter.Speech.Transcription.Models;
using ContactCenter.TestKit;
using Microsoft.Extensions.Logging;

namespace ContactCenter.EndToEndTests.RealModels;

/// <summary>The server's engine with the transcriber that was built beside it, and the models of a folder.</summary>
internal sealed class TranscriberBeside : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private readonly LogCollector _log = new();
    private readonly ILoggerFactory _logs;

    /// <param name="models">The folder of Whisper models; it may be empty.</param>
    public TranscriberBeside(string models)
    {
        _logs = LoggerFactory.Create(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));
        var program = new TranscriberProgram(Path.Combine(Path.GetDirectoryName(PipelineWorld.Program)!, "transcriber"));
        var launcher = new TranscriberLauncher(
            program, models, () => TranscriberAddress.Make(_folder.Path), TimeProvider.System, _logs.CreateLogger<TranscriberLauncher>());
        Transcriber = new(launcher, Clock, _logs.CreateLogger<EmbeddedTranscriber>());
        var settings = new TranscriptionSettings(
            TranscriptionEngineKind.Embedded, new Dictionary<string, string>(StringComparer.Ordinal), models, [], OpenAi: null, Amazon: null);
        Engine = new(Transcriber, new InstalledModels(program.Models, models), settings, TimeProvider.System);
    }

    public TestClock Clock { get; } = new();

    public EmbeddedTranscriber Transcriber { get; }

    public EmbeddedEngine Engine { get; }

    /// <summary>Ends the process of the transcriber, at once.</summary>
    public void Kill()
    {
        var line = _log.Entries.Last(entry => entry.Message.StartsWith("The transcriber was started as process ", StringComparison.Ordinal));
        using var process = Process.GetProcessById(int.Parse(line.Message.Split(' ')[^1], CultureInfo.InvariantCulture));
        process.Kill();
    }

    public async ValueTask DisposeAsync()
    {
        await Transcriber.DisposeAsync();
        _logs.Dispose();
        _folder.Dispose();
    }
}
