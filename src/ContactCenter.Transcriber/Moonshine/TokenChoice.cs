using System.Numerics.Tensors;

namespace ContactCenter.Transcriber.Moonshine;

/// <summary>The likeliest token of a step.</summary>
/// <param name="Token">Its number.</param>
/// <param name="LogProbability">The natural logarithm of its probability.</param>
/// <param name="EndProbability">The probability that the text ends here.</param>
internal readonly record struct TokenChoice(int Token, double LogProbability, double EndProbability)
{
    /// <param name="logits">A logit for each token.</param>
    public static TokenChoice Of(ReadOnlySpan<float> logits)
    {
        var best = TensorPrimitives.IndexOfMax(logits);
        var sum = 0.0;
        foreach (var logit in logits)
            sum += Math.Exp(logit - logits[best]);
        return new TokenChoice(best, -Math.Log(sum), Math.Exp(logits[LlamaVocabulary.End] - logits[best]) / sum);
    }
}
