using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Whisper;

/// <summary>The Whisper models of a folder, as they are now. A model that was replaced goes on hearing what it has begun.</summary>
internal sealed class WhisperFolder(string? folder) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<WhisperModelFile, WhisperEngine> _engines = [];

    /// <summary>The larger before the smaller.</summary>
    public IReadOnlyList<ISpeechEngine> Engines
    {
        get
        {
            if (folder is null)
                return [];
            lock (_gate)
                return [.. WhisperModelFile.In(folder).Select(EngineOf)];
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var engine in _engines.Values)
                engine.Dispose();
        }
    }

    private WhisperEngine EngineOf(WhisperModelFile file)
    {
        if (!_engines.TryGetValue(file, out var engine))
        {
            engine = file.Header.IsMultilingual ? new MultilingualWhisperEngine(file) : new WhisperEngine(file);
            _engines.Add(file, engine);
        }

        return engine;
    }
}
