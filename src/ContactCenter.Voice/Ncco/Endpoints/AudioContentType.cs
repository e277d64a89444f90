namespace ContactCenter.Voice;

/// <summary>The audio of a WebSocket: 16-bit linear PCM at one of three rates.</summary>
/// <param name="Text">The media type on the wire.</param>
public readonly record struct AudioContentType(string Text)
{
    /// <summary>8 kHz.</summary>
    public static AudioContentType Linear8Khz { get; } = new("audio/l16;rate=8000");

    /// <summary>16 kHz.</summary>
    public static AudioContentType Linear16Khz { get; } = new("audio/l16;rate=16000");

    /// <summary>24 kHz.</summary>
    public static AudioContentType Linear24Khz { get; } = new("audio/l16;rate=24000");

    /// <summary>The media type on the wire.</summary>
    public override string ToString() => Text ?? "";
}
