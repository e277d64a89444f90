using System.Runtime.InteropServices;
using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.Sound;
using Microsoft.ML.OnnxRuntime;

namespace ContactCenter.Transcriber.Moonshine;

/// <summary>Moonshine on ONNX Runtime: one pair of sessions for all threads. Each piece is decoded greedily, in memory that its length bounds.</summary>
internal sealed class MoonshineModel : IDisposable
{
    /// <summary>Nobody says more in a second, and no sound is decoded for ever.</summary>
    private const double TokensPerSecond = 7;

    private const int LeastTokens = 6;

    private readonly InferenceSession _encoder;
    private readonly InferenceSession _decoder;
    private readonly DecoderLayout _layout;

    /// <exception cref="OnnxRuntimeException">A file is no model.</exception>
    /// <exception cref="FormatException">A file is another model.</exception>
    public MoonshineModel(MoonshineFiles files)
    {
        _encoder = OnnxModel.Open(files.Encoder);
        _decoder = OnnxModel.Open(files.Decoder);
        _layout = new DecoderLayout(_decoder);
    }

    /// <summary>Hears one piece.</summary>
    /// <param name="samples">16 kHz, one channel.</param>
    /// <param name="loops">Ends it where it goes round in circles.</param>
    /// <param name="cancellation">Ends it in the middle of a step.</param>
    public DecodedText Decode(float[] samples, TokenLoops loops, CancellationToken cancellation)
    {
        using var run = new RunOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        using var registration = cancellation.Register(() => run.Terminate = true);
        try
        {
            using var states = Encode(run, samples);
            return Decode(run, states, loops, LeastTokens + (int)(samples.Length * TokensPerSecond / SpeechReader.Rate));
        }
        catch (OnnxRuntimeException fault) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("The transcription was cancelled.", fault, cancellation);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _encoder.Dispose();
        _decoder.Dispose();
    }

    private OrtValue Encode(RunOptions run, float[] samples)
    {
        using var input = OrtValue.CreateTensorValueFromMemory(samples, [1, samples.Length]);
        return _encoder.Run(run, _encoder.InputNames, [input], _encoder.OutputNames)[0];
    }

    private DecodedText Decode(RunOptions run, OrtValue states, TokenLoops loops, int limit)
    {
        using var state = new DecodingState(_layout);
        var tokens = new List<int>();
        var (logProbability, noSpeech, steps, last) = (0.0, 0.0, 0, LlamaVocabulary.Beginning);
        while (steps < limit)
        {
            using var logits = state.Step(_decoder, run, states, last);
            var choice = TokenChoice.Of(logits.GetTensorDataAsSpan<float>());
            if (steps++ == 0)
                noSpeech = choice.EndProbability;
            logProbability += choice.LogProbability;
            last = choice.Token;
            if (last == LlamaVocabulary.End)
                break;
            tokens.Add(last);
            if (loops.Add(last) is { } kept)
            {
                CollectionsMarshal.SetCount(tokens, kept);
                break;
            }
        }

        return new DecodedText(tokens, logProbability / Math.Max(1, steps), noSpeech);
    }
}

/// <summary>What Moonshine heard in a piece.</summary>
/// <param name="Tokens">Without the one that ends the text.</param>
/// <param name="AverageLogProbability">Mean over the tokens, the one that ends the text included.</param>
/// <param name="NoSpeechProbability">The probability that the text ends before it begins.</param>
internal sealed record DecodedText(IReadOnlyList<int> Tokens, double AverageLogProbability, double NoSpeechProbability);
