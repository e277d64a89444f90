using System.Collections.Immutable;

namespace ContactCenter.Speech.Analysis.Embeddings;

/// <summary>Vectors of texts.</summary>
/// <param name="ModelId">The model's name and digits that change with its files. Vectors of two models are never compared.</param>
/// <param name="Vectors">One for each text, in their order; each has length 1.</param>
internal sealed record SentenceEmbeddings(string ModelId, ImmutableArray<float[]> Vectors);
