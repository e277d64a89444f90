using ContactCenter.Transcriber.Embeddings;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Tests.Support;

/// <summary>A text of n characters has n tokens and the vector (0.6, n); remembers the batches that it was given.</summary>
internal sealed class FakeEmbedder : ISentenceEmbedder
{
    private readonly Lock _gate = new();
    private readonly List<int[]> _batches = [];

    public bool IsThere { get; init; } = true;

    public EngineDescription? Description => IsThere ? new("fake-model-0123456789ab", EngineDescription.Embedding, ["en"], 7) : null;

    /// <summary>The tokens' counts of each batch, in the order in which they were computed.</summary>
    public IReadOnlyList<int[]> Batches
    {
        get
        {
            lock (_gate)
                return [.. _batches];
        }
    }

    public List<TextUse> Uses { get; } = [];

    public Exception? Fault { get; set; }

    /// <summary>The first batch waits for it.</summary>
    public ManualResetEventSlim Gate { get; } = new(initialState: true);

    public TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int[] TokensOf(string text, TextUse use)
    {
        Uses.Add(use);
        return new int[text.Length];
    }

    public float[][] Embed(IReadOnlyList<int[]> texts, CancellationToken cancellation)
    {
        lock (_gate)
            _batches.Add([.. texts.Select(text => text.Length)]);
        Began.TrySetResult();
        Gate.Wait(cancellation);
        return Fault is null ? [.. texts.Select(text => new[] { .6f, text.Length })] : throw Fault;
    }
}
