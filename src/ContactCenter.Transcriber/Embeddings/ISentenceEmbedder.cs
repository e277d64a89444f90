using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Embeddings;

/// <summary>Makes vectors of texts: texts that mean the same have vectors in the same direction.</summary>
internal interface ISentenceEmbedder
{
    /// <summary>Whether its files are there.</summary>
    bool IsThere { get; }

    /// <summary>The model, whose id changes with its files; null: its files are not there. The first time it takes a second, as they are read.</summary>
    /// <exception cref="EngineException">They cannot be read.</exception>
    EngineDescription? Description { get; }

    /// <summary>Cuts a text into the model's tokens, in whole as many as it takes. Threads may call it at once.</summary>
    /// <exception cref="EngineException">The model cannot be loaded.</exception>
    int[] TokensOf(string text, TextUse use);

    /// <summary>Computes on the calling thread.</summary>
    /// <param name="texts">The tokens of each; nearly of one length, as the shorter are filled up.</param>
    /// <param name="cancellation">Ends it in the middle.</param>
    /// <returns>A vector of length 1 for each text.</returns>
    /// <exception cref="EngineException">The model cannot be loaded, or failed.</exception>
    float[][] Embed(IReadOnlyList<int[]> texts, CancellationToken cancellation);
}
