using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.Benchmarks.Intents;

/// <summary>Makes vectors of texts: a transcriber that the measurement has started, or one that runs already.</summary>
internal delegate Task<SentenceEmbeddings> VectorMaker(IReadOnlyList<string> texts, VectorUse use, CancellationToken cancellationToken);
