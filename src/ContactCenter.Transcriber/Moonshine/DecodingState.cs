using Microsoft.ML.OnnxRuntime;

namespace ContactCenter.Transcriber.Moonshine;

/// <summary>What one step of decoding hands to the next: memory of the model, freed as soon as it is not needed.</summary>
internal sealed class DecodingState : IDisposable
{
    private readonly DecoderLayout _layout;
    private readonly OrtValue[] _past;
    private bool _isFirst = true;

    /// <summary>Before the first step.</summary>
    public DecodingState(DecoderLayout layout)
    {
        _layout = layout;
        _past = [.. layout.Past.Select(_ => OrtValue.CreateTensorValueFromMemory(Array.Empty<float>(), layout.EmptyShape))];
    }

    /// <summary>Makes the next step.</summary>
    /// <param name="decoder">The model.</param>
    /// <param name="run">Ends it.</param>
    /// <param name="states">The sound's states.</param>
    /// <param name="token">The last token.</param>
    /// <returns>A logit for each token; the caller disposes it.</returns>
    public OrtValue Step(InferenceSession decoder, RunOptions run, OrtValue states, int token)
    {
        using var tokens = OrtValue.CreateTensorValueFromMemory(new long[] { token }, [1, 1]);
        using var cached = OrtValue.CreateTensorValueFromMemory(new[] { !_isFirst }, [1]);
        var outputs = decoder.Run(run, _layout.Inputs, [tokens, states, .. _past, cached], _layout.Outputs);
        for (var i = 0; i < _past.Length; i++)
        {
            // Later steps give nothing for what depends on the sound alone.
            var (kept, freed) = _isFirst || !_layout.IsOfSound[i] ? (outputs[i + 1], _past[i]) : (_past[i], outputs[i + 1]);
            freed.Dispose();
            _past[i] = kept;
        }

        _isFirst = false;
        return outputs[0];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var value in _past)
            value.Dispose();
    }
}
