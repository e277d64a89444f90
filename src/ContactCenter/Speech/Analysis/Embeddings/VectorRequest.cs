namespace ContactCenter.Speech.Analysis.Embeddings;

/// <summary>Something that the transcriber is asked for.</summary>
/// <param name="Path">The address.</param>
/// <param name="Lacks">What the transcriber does not do when it refuses, as <c>makes no vectors</c>.</param>
/// <param name="Limit">It has a low priority and takes turns, and a model is loaded first; that it stands still is what the limit is to find.</param>
internal sealed record VectorRequest(string Path, string Lacks, TimeSpan Limit);
