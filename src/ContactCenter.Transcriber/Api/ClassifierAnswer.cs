using System.Runtime.InteropServices;
using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.Transcriber.Api;

/// <summary>A trained classifier.</summary>
/// <param name="Object">Always <c>classifier</c>.</param>
/// <param name="Classes">How many there are.</param>
/// <param name="Dimension">How many numbers a vector has.</param>
/// <param name="Weights">
/// A row for each class, with a weight for each number of a vector and its bias: 32-bit numbers, the lowest byte first, in base64.
/// </param>
internal sealed record ClassifierAnswer(string Object, int Classes, int Dimension, byte[] Weights)
{
    /// <summary>Writes one.</summary>
    public static ClassifierAnswer Of(SoftmaxClassifier classifier) => new(
        "classifier", classifier.Classes, classifier.Dimension, MemoryMarshal.AsBytes(classifier.Weights.AsSpan()).ToArray());
}
