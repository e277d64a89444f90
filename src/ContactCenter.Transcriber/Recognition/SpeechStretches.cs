using ContactCenter.Transcriber.VoiceActivity;

namespace ContactCenter.Transcriber.Recognition;

/// <summary>Keeps where somebody speaks, and no sample of it. Pieces that touch, as those of a long speech do, are one stretch.</summary>
internal sealed class SpeechStretches : IPieceListener
{
    private readonly List<SampleSpan> _found = [];

    /// <summary>The stretches so far, in order and apart from each other.</summary>
    public IReadOnlyList<SampleSpan> Found => _found;

    /// <inheritdoc/>
    public SpeechSettings Pieces => SpeechSettings.Default;

    /// <inheritdoc/>
    public Task HearAsync(SpeechPiece piece, CancellationToken cancellation)
    {
        var end = piece.Start + piece.Samples.Length;
        if (_found is [.., var last] && piece.Start <= last.End)
            _found[^1] = last with { End = end };
        else
            _found.Add(new SampleSpan(piece.Start, end));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task CompleteAsync(CancellationToken cancellation) => Task.CompletedTask;
}
