using Microsoft.ML.OnnxRuntime;

namespace ContactCenter.Transcriber.VoiceActivity;

/// <summary>Silero VAD v6 on ONNX Runtime: one session for all sounds, each carries its own state.</summary>
internal sealed class SileroModel : ISpeechModel, IDisposable
{
    private readonly InferenceSession _session;

    /// <param name="path">The model's file.</param>
    /// <exception cref="OnnxRuntimeException">It is no model.</exception>
    public SileroModel(string path)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(path, options);
    }

    /// <inheritdoc/>
    public ISpeechStream Open() => new SileroStream(_session);

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();
}
