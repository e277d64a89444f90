using ContactCenter.Domain.Analysis.Phrases;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>Compares phrases with what was said, by the vectors that a call has and those that the transcriber beside this process makes of phrases.</summary>
internal sealed class PhraseVectors(KeptSteps kept, SentenceVectors vectors)
{
    /// <param name="call">Whose passages have vectors or not, as its step <c>vectors</c> tells.</param>
    /// <param name="phrases">Each once, none blank.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How near they are; <c>null</c>: nobody can tell, with the reason where the call does not tell it already.</returns>
    /// <exception cref="EmbeddingException">The transcriber has no time now.</exception>
    public async Task<(PhraseNearness? Nearness, string? Reason)> CompareAsync(
        AnalysedCall call, IReadOnlyList<string> phrases, CancellationToken cancellationToken)
    {
        if (phrases.Count == 0 || await kept.VectorsOfAsync(call, cancellationToken) is not { Vectors: { Passages: not [] } said })
            return (null, null);
        try
        {
            var made = await vectors.EmbedAsync(phrases, VectorUse.Passage, cancellationToken);
            return made.ModelId == said.Model
                ? (new(phrases.Zip(made.Vectors), [.. said.Passages.Select(passage => passage.ToFloats())]), null)
                : (null, "the vectors of the call are of another model");
        }
        catch (EmbeddingException fault) when (call.IsLastTry || fault.Fault is EmbeddingFault.Refused or EmbeddingFault.Failed)
        {
            return (null, fault.Message);
        }
    }
}
