using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>Makes vectors of what people look for.</summary>
internal interface IQuestionVectors
{
    /// <exception cref="EmbeddingException">None can be made now.</exception>
    Task<SentenceEmbeddings> EmbedAsync(string question);
}

/// <summary>By the transcriber beside this process, which is started for that. One that takes too long goes on, so that the next finds it ready.</summary>
internal sealed class QuestionVectors(SentenceVectors vectors) : IQuestionVectors
{
    public Task<SentenceEmbeddings> EmbedAsync(string question) => vectors.EmbedAsync([question], VectorUse.Question, CancellationToken.None);
}
