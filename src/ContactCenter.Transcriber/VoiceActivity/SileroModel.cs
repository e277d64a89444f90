using ContactCenter.Transcriber.Recognition;
using Microsoft.ML.OnnxRuntime;

namespace ContactCenter.Transcriber.VoiceActivity;

/// <summary>Silero VAD v6 on ONNX Runtime: one session for all sounds, each carries its own state.</summary>
/// <param name="path">The model's file.</param>
internal sealed class SileroModel(string path) : ISpeechModel, IDisposable
{
    private readonly InferenceSession _session = OnnxModel.Open(path);

    /// <inheritdoc/>
    public ISpeechStream Open() => new SileroStream(_session);

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();
}
