using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>Questions whose vectors came too late for who asked: whoever asks the same again finds them ready. They are few, and in memory alone.</summary>
internal sealed class LateQuestions(IQuestionVectors vectors)
{
    private const int Most = 16;

    private readonly Lock _gate = new();
    private readonly List<(string Text, Task<SentenceEmbeddings> Asked)> _newestLast = [];

    /// <returns>Its vector, or the request for it that still goes on; <c>null</c>: it is to be asked for.</returns>
    public Task<SentenceEmbeddings>? Find(string question)
    {
        lock (_gate)
        {
            _newestLast.RemoveAll(late => late.Asked.IsCompleted && !IsUseful(late.Asked));
            return _newestLast.Find(late => string.Equals(late.Text, question, StringComparison.Ordinal)).Asked;
        }
    }

    /// <param name="question">What was asked.</param>
    /// <param name="asked">Nobody waits for it any more.</param>
    public void Keep(string question, Task<SentenceEmbeddings> asked)
    {
        lock (_gate)
        {
            _newestLast.RemoveAll(late => string.Equals(late.Text, question, StringComparison.Ordinal));
            _newestLast.Add((question, asked));
            if (_newestLast.Count > Most)
                _newestLast.RemoveAt(0);
        }
    }

    /// <summary>What another model has made than makes vectors now would be compared with nothing new; what was not made is asked for anew.</summary>
    private bool IsUseful(Task<SentenceEmbeddings> made) => made.IsCompletedSuccessfully && made.Result.ModelId == vectors.ModelId;
}
