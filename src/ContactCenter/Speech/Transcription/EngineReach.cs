namespace ContactCenter.Speech.Transcription;

/// <summary>What became of the newest transcription, for whoever asks how it goes.</summary>
internal sealed class EngineReach
{
    private volatile string? _fault;
    private volatile bool _wasAsked;

    /// <summary>Whether anything was asked of it.</summary>
    public bool WasAsked => _wasAsked;

    /// <summary>Why the newest was not heard; <c>null</c>: it was, or it was the sound's own fault.</summary>
    public string? Fault => _fault;

    /// <summary>A sound was heard.</summary>
    public void Answered() => (_wasAsked, _fault) = (true, null);

    /// <summary>One was not.</summary>
    public void Note(TranscriptionException fault) => (_wasAsked, _fault) = (true, fault.Fault == TranscriptionFault.Failed ? null : fault.Message);
}
