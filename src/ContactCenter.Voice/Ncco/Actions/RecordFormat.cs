namespace ContactCenter.Voice;

/// <summary>The kind of file of a recording.</summary>
/// <param name="Text">The word on the wire.</param>
public readonly record struct RecordFormat(string Text)
{
    /// <summary>MP3.</summary>
    public static RecordFormat Mp3 { get; } = new("mp3");

    /// <summary>WAV.</summary>
    public static RecordFormat Wav { get; } = new("wav");

    /// <summary>Ogg.</summary>
    public static RecordFormat Ogg { get; } = new("ogg");

    /// <summary>The word on the wire.</summary>
    public override string ToString() => Text ?? "";
}
