using ContactCenter.Speech.Transcription;

namespace ContactCenter.Tests.AfterCall.Erasure;

/// <summary>An engine that hears the same words in every sound, half a second each, and may be made to take its time, whatever is cancelled.</summary>
internal sealed class SpokenWords(string text) : IChannelEngine
{
    public string Name => "Spoken";

    public string HearsWith { get; set; } = "tiny";

    public Gate? Gate { get; init; }

    /// <summary>What happens before a sound is heard.</summary>
    public Action? Before { get; set; }

    public async Task<TranscribedSound> TranscribeAsync(SoundToHear sound, CancellationToken cancellationToken)
    {
        Before?.Invoke();
        await (Gate?.PassAsync() ?? Task.CompletedTask);
        var words = text.Split(' ').Select((word, i) => new HeardWord(i * .1, (i * .1) + .1, word, .9)).ToList();
        return new(new("en", .99), [new(0, words[^1].End, text, .9, words)], Model: null);
    }
}

/// <summary>Where somebody waits until a test lets them go on.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when somebody waits.</summary>
    public Task Reached => _reached.Task.WaitAsync(RealTime.Limit);

    public void Open() => _open.TrySetResult();

    public Task PassAsync()
    {
        _reached.TrySetResult();
        return _open.Task;
    }
}
