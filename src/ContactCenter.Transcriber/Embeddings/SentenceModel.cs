using ContactCenter.Transcriber.Recognition;
using Microsoft.ML.OnnxRuntime;

namespace ContactCenter.Transcriber.Embeddings;

/// <summary>
/// A model of BERT's form on ONNX Runtime: one session for all threads. It gives a state for each token, and their mean is the sentence's vector.
/// </summary>
internal sealed class SentenceModel : IDisposable
{
    private const string Ids = "input_ids";
    private const string Mask = "attention_mask";
    private const string Types = "token_type_ids";
    private const string States = "last_hidden_state";

    private readonly InferenceSession _session;
    private readonly string[] _inputs;
    private readonly string _output;

    /// <exception cref="OnnxRuntimeException">The file is no model.</exception>
    /// <exception cref="FormatException">It is another model.</exception>
    public SentenceModel(string path)
    {
        _session = OnnxModel.Open(path);
        _inputs = [.. _session.InputNames];
        _output = _session.OutputNames.Contains(States, StringComparer.Ordinal) ? States : _session.OutputNames[0];
        if (_inputs.Contains(Ids, StringComparer.Ordinal) && _inputs.All(input => input is Ids or Mask or Types))
            return;
        _session.Dispose();
        throw new FormatException($"its inputs are {string.Join(", ", _inputs)}, and not {Ids}, {Mask} and {Types}");
    }

    /// <param name="texts">The tokens of each, at least one.</param>
    /// <param name="padding">The token that fills up the shorter ones.</param>
    /// <param name="cancellation">Ends it in the middle of a step.</param>
    /// <exception cref="OnnxRuntimeException">It failed.</exception>
    /// <exception cref="FormatException">It gives something else than a state for each token.</exception>
    public float[][] Embed(IReadOnlyList<int[]> texts, int padding, CancellationToken cancellation)
    {
        var batch = PaddedBatch.Of(texts, padding);
        using var run = new RunOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        using var registration = cancellation.Register(() => run.Terminate = true);
        var inputs = _inputs.Select(input => OrtValue.CreateTensorValueFromMemory(ValuesOf(input, batch), [batch.Count, batch.Length])).ToArray();
        try
        {
            using var states = _session.Run(run, _inputs, inputs, [_output])[0];
            var shape = states.GetTensorTypeAndShape().Shape;
            if (shape is not [var count, var length, var dimension] || count != batch.Count || length != batch.Length)
                throw new FormatException($"its output {_output} has no state for each token");
            return MeanPooling.Of(states.GetTensorDataAsSpan<float>(), batch, (int)dimension);
        }
        catch (OnnxRuntimeException fault) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("The vectors were cancelled.", fault, cancellation);
        }
        finally
        {
            foreach (var input in inputs)
                input.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private static long[] ValuesOf(string input, PaddedBatch batch) => input switch
    {
        Ids => batch.Ids,
        Mask => batch.Mask,
        _ => new long[batch.Ids.Length],
    };
}
