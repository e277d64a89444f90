using System.Collections.Concurrent;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.Tests.AfterCall.Pipeline;

/// <summary>An engine elsewhere that goes on hearing until a test lets it be done.</summary>
internal sealed class JobElsewhere : IJobEngine
{
    private readonly ConcurrentDictionary<string, bool> _kept = new(StringComparer.Ordinal);

    public string Name => "Elsewhere";

    public bool IsDone { get; init; }

    /// <summary>Why nothing is heard; <c>null</c>: it is.</summary>
    public TranscriptionException? Fault { get; set; }

    /// <summary>The names that it was asked for, each as often as it was.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The names of which something lies there.</summary>
    public IEnumerable<string> Kept => _kept.Keys;

    public Task<IReadOnlyList<TranscribedSound>> HearAsync(SoundToHear sound, string name, CancellationToken cancellationToken)
    {
        Asked.Enqueue(name);
        _kept[name] = true;
        if (Fault is { } fault)
            throw fault;
        if (!IsDone)
            throw new TranscriptionException(TranscriptionFault.Pending, "It is being heard.") { RetryAfter = TimeSpan.FromMinutes(10) };
        var segment = new TranscribedSegment(0, 1, "hello", .9, []);
        return Task.FromResult<IReadOnlyList<TranscribedSound>>(
            [.. Enumerable.Range(0, sound.Channels).Select(_ => new TranscribedSound(new("en", .99), [segment], Model: null))]);
    }

    public Task ForgetAsync(string name, CancellationToken cancellationToken)
    {
        _kept.TryRemove(name, out _);
        return Task.CompletedTask;
    }
}
