namespace ContactCenter.Transcriber.VoiceActivity;

/// <summary>Takes a sound as it comes, and gives its pieces of speech: memory is bounded by the longest piece. Not for several threads.</summary>
internal sealed class SpeechSplitter(ISpeechStream stream, SpeechSettings settings)
{
    private readonly SpeechSegmenter _segmenter = new(settings);
    private readonly SampleHistory _history = new();
    private long _heard;

    /// <summary>Changes the pieces to come, once it is known who hears them; they may only become longer.</summary>
    public void Use(SpeechSettings pieces) => _segmenter.Settings = pieces;

    /// <summary>How many samples have come.</summary>
    public long Samples => _history.End;

    /// <summary>Hears what follows.</summary>
    /// <returns>The pieces that are certain now.</returns>
    public IReadOnlyList<SpeechPiece> Add(ReadOnlySpan<float> samples)
    {
        _history.Add(samples);
        for (; _heard + SpeechSegmenter.Window <= _history.End; _heard += SpeechSegmenter.Window)
            _segmenter.Add(stream.Hear(_history.Window(_heard, SpeechSegmenter.Window)));
        return Take();
    }

    /// <summary>Ends the sound.</summary>
    /// <returns>The pieces that are left.</returns>
    public IReadOnlyList<SpeechPiece> Complete()
    {
        var rest = (int)(_history.End - _heard);
        if (rest > 0)
        {
            var window = new float[SpeechSegmenter.Window];
            _history.Window(_heard, rest).CopyTo(window);
            _segmenter.Add(stream.Hear(window));
        }

        _segmenter.Complete(_history.End);
        return Take();
    }

    private List<SpeechPiece> Take()
    {
        var pieces = new List<SpeechPiece>();
        while (_segmenter.TryTake(out var span))
            pieces.Add(new SpeechPiece(span.Start, _history.Copy(span)));
        _history.DropBefore(Math.Min(_segmenter.Needed, _heard));
        return pieces;
    }
}

/// <summary>A piece of speech that an engine hears at once.</summary>
/// <param name="Start">Its first sample in the sound.</param>
/// <param name="Samples">16 kHz, one channel, −1 to 1.</param>
internal sealed record SpeechPiece(long Start, float[] Samples);
