using Microsoft.ML.OnnxRuntime;

namespace ContactCenter.Transcriber.VoiceActivity;

/// <summary>One sound on its way through Silero VAD: the last samples and the recurrent state are carried from window to window.</summary>
internal sealed class SileroStream : ISpeechStream
{
    /// <summary>Each window is heard with so many samples before it.</summary>
    private const int Context = 64;

    private const int StateSize = 128;
    private static readonly string[] Inputs = ["input", "state", "sr"];
    private static readonly string[] Outputs = ["output", "stateN"];

    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly float[] _samples = new float[Context + SpeechSegmenter.Window];
    private readonly float[] _state = new float[2 * StateSize];
    private readonly OrtValue[] _inputs;

    /// <param name="session">The model; it outlives the stream.</param>
    public SileroStream(InferenceSession session)
    {
        _session = session;
        _inputs =
        [
            OrtValue.CreateTensorValueFromMemory(_samples, [1, _samples.Length]),
            OrtValue.CreateTensorValueFromMemory(_state, [2, 1, StateSize]),
            OrtValue.CreateTensorValueFromMemory(new long[] { Sound.SpeechReader.Rate }, []),
        ];
    }

    /// <inheritdoc/>
    public float Hear(ReadOnlySpan<float> window)
    {
        _samples.AsSpan(SpeechSegmenter.Window).CopyTo(_samples);
        window.CopyTo(_samples.AsSpan(Context));
        using var outputs = _session.Run(_run, Inputs, _inputs, Outputs);
        outputs[1].GetTensorDataAsSpan<float>().CopyTo(_state);
        return outputs[0].GetTensorDataAsSpan<float>()[0];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var input in _inputs)
            input.Dispose();
        _run.Dispose();
    }
}
