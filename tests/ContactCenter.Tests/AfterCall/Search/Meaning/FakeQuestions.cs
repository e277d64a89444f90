using ContactCenter.AfterCall.Search.Meaning;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.Tests.AfterCall.Search.Meaning;

/// <summary>Makes vectors of what is said and asked: texts on the same thing mean the same, whatever their words.</summary>
internal sealed class FakeQuestions : IQuestionVectors
{
    public const string DefaultModel = "fake-1";

    private static readonly string[][] Things = [["refund", "money", "charged"], ["chair", "seat", "stool"], ["train", "rail"]];

    /// <summary>Which makes the vectors of questions.</summary>
    public string Model { get; set; } = DefaultModel;

    /// <summary>What stands in the way; <c>null</c>: nothing.</summary>
    public EmbeddingException? Fault { get; set; }

    /// <summary>Questions are answered when it completes.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    public string? ModelId => Model;

    public List<string> Asked { get; } = [];

    public static float[] VectorOf(string text)
    {
        var vector = new float[Things.Length + 1];
        for (var thing = 0; thing < Things.Length; thing++)
            vector[thing] = Array.Exists(Things[thing], word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
        vector[^1] = vector.Sum() > 0 ? .2f : 1;
        return vector;
    }

    public async Task<SentenceEmbeddings> EmbedAsync(string question)
    {
        Asked.Add(question);
        await Held;
        return Fault is { } fault ? throw fault : new(Model, [VectorOf(question)]);
    }
}
