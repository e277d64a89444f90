namespace ContactCenter.Simulator.Platform;

/// <summary>
/// What comes from a leg's phone, for the actions that listen. While a talk can be interrupted, what interrupted it is kept
/// for the <c>input</c> that follows; otherwise what nobody listens to is lost.
/// </summary>
internal sealed class LegInput
{
    private readonly List<char> _keys = [];
    private readonly List<Utterance> _speech = [];
    private readonly List<Listener> _listeners = [];

    /// <summary>Stays on from the first interruptible talk or stream until an input is reached.</summary>
    public bool BargeIn { get; set; }

    public bool IsInterrupted => _keys.Count + _speech.Count > 0;

    /// <summary>Listens until the result is disposed.</summary>
    public IDisposable Listen(Action<char>? toKeys, Action<Utterance>? toSpeech)
    {
        var listener = new Listener(this, toKeys, toSpeech);
        _listeners.Add(listener);
        return listener;
    }

    /// <returns>Whether anybody listened.</returns>
    public bool Press(char key)
    {
        if (BargeIn)
            _keys.Add(key);
        var listeners = _listeners.FindAll(listener => listener.ToKeys is not null);
        listeners.ForEach(listener => listener.ToKeys!(key));
        return BargeIn || listeners.Count > 0;
    }

    /// <returns>Whether anybody listened.</returns>
    public bool Say(Utterance utterance)
    {
        if (BargeIn)
            _speech.Add(utterance);
        var listeners = _listeners.FindAll(listener => listener.ToSpeech is not null);
        listeners.ForEach(listener => listener.ToSpeech!(utterance));
        return BargeIn || listeners.Count > 0;
    }

    /// <summary>What was kept, once; nothing is kept any longer.</summary>
    public (char[] Keys, Utterance[] Speech) Take()
    {
        var kept = (_keys.ToArray(), _speech.ToArray());
        Forget();
        return kept;
    }

    public void Forget()
    {
        BargeIn = false;
        _keys.Clear();
        _speech.Clear();
    }

    private sealed class Listener(LegInput input, Action<char>? toKeys, Action<Utterance>? toSpeech) : IDisposable
    {
        public Action<char>? ToKeys => toKeys;

        public Action<Utterance>? ToSpeech => toSpeech;

        public void Dispose() => input._listeners.Remove(this);
    }
}

/// <summary>Something that a person said.</summary>
/// <param name="Text">What.</param>
/// <param name="Confidence">How sure the recognition is of it, 0 to 1.</param>
/// <param name="EndsAt">When the last word is out.</param>
internal sealed record Utterance(string Text, double Confidence, DateTimeOffset EndsAt);
