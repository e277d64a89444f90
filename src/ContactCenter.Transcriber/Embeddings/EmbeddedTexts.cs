namespace ContactCenter.Transcriber.Embeddings;

/// <summary>The vectors of texts.</summary>
/// <param name="Model">The id of the model that has made them.</param>
/// <param name="Vectors">One for each text, in their order.</param>
/// <param name="Tokens">How many tokens were computed.</param>
internal sealed record EmbeddedTexts(string Model, IReadOnlyList<float[]> Vectors, int Tokens);
