using ContactCenter.Transcriber.Recognition;
using ContactCenter.Transcriber.VoiceActivity;

namespace ContactCenter.Transcriber.Tests.Support;

/// <summary>Hears what it is told to hear, and remembers what it was given.</summary>
internal class FakeEngine(string id, string kind, params string[] languages) : ISpeechEngine
{
    public EngineDescription Description { get; } = new(id, kind, languages, 1);

    public SpeechSettings Pieces => SpeechSettings.Default;

    /// <summary>What is said in each piece, in order; the last goes on.</summary>
    public List<string> Says { get; } = ["hello"];

    public List<RecognitionOptions> Asked { get; } = [];

    public List<float[]> Heard { get; } = [];

    public Exception? Fault { get; set; }

    /// <summary>Pieces wait for it.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<IReadOnlyList<Utterance>> RecogniseAsync(float[] samples, RecognitionOptions options, CancellationToken cancellation)
    {
        Asked.Add(options);
        Heard.Add(samples);
        Began.TrySetResult();
        if (Gate is not null)
            await WaitAsync(Gate.Task, cancellation);
        if (Fault is not null)
            throw Fault;
        var text = Says[Math.Min(Heard.Count, Says.Count) - 1];
        IReadOnlyList<RecognisedWord> words = options.Words ? [new RecognisedWord(text, .1, .3, .8)] : [];
        return text.Length == 0 ? [] : [new Utterance(0, samples.Length / 16_000.0, text, Math.Log(.9), .01, words)];
    }

    private async Task WaitAsync(Task gate, CancellationToken cancellation)
    {
        try
        {
            await gate.WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            Cancelled.TrySetResult();
            throw;
        }
    }
}
