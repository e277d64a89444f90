namespace ContactCenter.Transcriber.VoiceActivity;

/// <summary>
/// Makes pieces of speech from the probabilities of windows, as they come: pure, and the same however the windows are handed in.
/// Pieces are in order and disjoint, none is longer than <see cref="SpeechSettings.Longest"/>.
/// </summary>
/// <param name="settings">What it begins with.</param>
internal sealed class SpeechSegmenter(SpeechSettings settings)
{
    /// <summary>Samples of a window.</summary>
    public const int Window = 512;

    private readonly Queue<SampleSpan> _ready = new();
    private readonly List<float> _open = [];
    private SampleSpan? _pending;
    private long _heard;
    private long _openStart;
    private long _openEnd;
    private bool _continues;
    private long _given;

    /// <summary>What counts as speech; may become such that pieces are longer.</summary>
    public SpeechSettings Settings { get; set; } = settings;

    /// <summary>The first sample that a piece to come may still have; it never falls.</summary>
    public long Needed => _ready.TryPeek(out var piece) ? piece.Start : _pending?.Start ?? EarliestStart;

    private bool IsOpen => _open.Count > 0;

    /// <summary>Where speech that is open, or that begins with the next window, begins with its pad.</summary>
    private long EarliestStart => Math.Max(_pending?.End ?? _given, (IsOpen ? _openStart : _heard) - (_continues ? 0 : Settings.Pad));

    /// <summary>Hears the next window.</summary>
    /// <param name="probability">That it is speech, 0 to 1.</param>
    public void Add(float probability)
    {
        var start = _heard;
        _heard += Window;
        var isSpeech = probability >= Settings.Threshold;
        if (isSpeech && !IsOpen)
            _openStart = start;
        if (isSpeech)
            _openEnd = _heard;
        if (isSpeech || IsOpen)
            _open.Add(probability);
        if (IsOpen && probability < Settings.EndThreshold && _heard - _openEnd >= Settings.Silence)
            Close(long.MaxValue);
        else if (IsOpen)
            KeepWithinLimit();
        if (!IsOpen && _pending is { } pending && _heard - Settings.Pad - pending.End > Settings.Join)
            Give(pending);
    }

    /// <summary>Ends the sound: speech that is open ends with it.</summary>
    /// <param name="samples">How many samples it has; the last window may have been filled up with silence.</param>
    public void Complete(long samples)
    {
        if (IsOpen)
            Close(samples);
        if (_pending is { } pending)
            Give(pending with { End = Math.Min(pending.End, samples) });
    }

    /// <summary>Takes the next piece that is certain.</summary>
    public bool TryTake(out SampleSpan piece) => _ready.TryDequeue(out piece);

    /// <summary>One window more, with its pad, must still fit: also where the model is unsure for long, and speech neither goes on nor ends.</summary>
    private void KeepWithinLimit()
    {
        var end = _heard + Window + Settings.Pad;
        if (_pending is { } pending && end - pending.Start > Settings.Longest)
            Give(pending);
        if (_pending is null && end - EarliestStart > Settings.Longest)
            Cut();
    }

    private void Cut()
    {
        var from = Math.Max(1, _open.Count - (Settings.CutWithin / Window));
        var quietest = from;
        for (var i = from; i < _open.Count; i++)
        {
            if (_open[i] <= _open[quietest])
                quietest = i;
        }

        var cut = _openStart + ((long)quietest * Window);
        Give(new SampleSpan(EarliestStart, cut));
        _open.RemoveRange(0, quietest);
        _openStart = cut;
        _continues = true;
    }

    private void Close(long samples)
    {
        var isLongEnough = _continues || _openEnd - _openStart >= Settings.Shortest;
        var piece = new SampleSpan(EarliestStart, Math.Min(_openEnd + Settings.Pad, samples));
        var unpadded = _openStart - Settings.Pad;
        _open.Clear();
        _continues = false;
        if (!isLongEnough || piece.End <= piece.Start)
            return;
        if (_pending is { } before)
        {
            if (unpadded - before.End <= Settings.Join && piece.End - before.Start <= Settings.Longest)
                piece = before with { End = piece.End };
            else
                Give(before);
        }

        _pending = piece;
    }

    private void Give(SampleSpan piece)
    {
        _ready.Enqueue(piece);
        _given = piece.End;
        _pending = null;
    }
}
