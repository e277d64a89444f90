using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>Makes vectors of what people look for.</summary>
internal interface IQuestionVectors
{
    /// <summary>The model of the newest vectors; <c>null</c>: none were made since the start.</summary>
    string? ModelId { get; }

    /// <exception cref="EmbeddingException">None can be made now.</exception>
    Task<SentenceEmbeddings> EmbedAsync(string question);
}

/// <summary>By the transcriber beside this process, which is started for that. One that takes too long goes on: see <see cref="LateQuestions"/>.</summary>
internal sealed class QuestionVectors(SentenceVectors vectors) : IQuestionVectors
{
    public string? ModelId => vectors.ModelId;

    public Task<SentenceEmbeddings> EmbedAsync(string question) => vectors.EmbedAsync([question], VectorUse.Question, CancellationToken.None);
}
