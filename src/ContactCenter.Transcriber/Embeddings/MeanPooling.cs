using System.Numerics.Tensors;

namespace ContactCenter.Transcriber.Embeddings;

/// <summary>Makes one vector of the states of a text's tokens: their mean, divided by its length.</summary>
internal static class MeanPooling
{
    /// <param name="states">Text by text, token by token.</param>
    /// <param name="batch">Which tokens are the texts' own.</param>
    /// <param name="dimension">How many numbers a state has.</param>
    public static float[][] Of(ReadOnlySpan<float> states, PaddedBatch batch, int dimension)
    {
        var vectors = new float[batch.Count][];
        for (var row = 0; row < vectors.Length; row++)
        {
            var sum = new float[dimension];
            for (var i = row * batch.Length; i < (row + 1) * batch.Length; i++)
            {
                if (batch.Mask[i] == 1)
                    TensorPrimitives.Add(sum, states.Slice(i * dimension, dimension), sum);
            }

            // The mean of the tokens has the direction of their sum.
            var length = TensorPrimitives.Norm<float>(sum);
            if (length > 0)
                TensorPrimitives.Divide(sum, length, sum);
            vectors[row] = sum;
        }

        return vectors;
    }
}
