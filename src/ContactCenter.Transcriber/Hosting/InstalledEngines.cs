using ContactCenter.Transcriber.Moonshine;
using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.VoiceActivity;
using ContactCenter.Transcriber.Whisper;

namespace ContactCenter.Transcriber.Hosting;

/// <summary>What the build has brought, and what the operator has put into the models folder.</summary>
internal sealed class InstalledEngines : IEngineCatalog, IDisposable
{
    private readonly MoonshineEngine? _english;
    private readonly Lazy<SileroModel>? _speech;
    private readonly WhisperFolder _whisper;

    /// <param name="files">The files that the build brings.</param>
    /// <param name="folder">The operator's models; null: none.</param>
    public InstalledEngines(MoonshineFiles files, string? folder)
    {
        _english = files.Exist ? new MoonshineEngine(files) : null;
        _speech = File.Exists(files.Speech) ? new Lazy<SileroModel>(() => new SileroModel(files.Speech)) : null;
        _whisper = new WhisperFolder(folder);
    }

    /// <inheritdoc/>
    public IReadOnlyList<ISpeechEngine> Engines => _english is null ? _whisper.Engines : [_english, .. _whisper.Engines];

    /// <inheritdoc/>
    public bool HasSpeech => _speech is not null;

    /// <inheritdoc/>
    public ISpeechModel? Speech => _speech?.Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        _english?.Dispose();
        _whisper.Dispose();
        if (_speech is { IsValueCreated: true })
            _speech.Value.Dispose();
    }
}
