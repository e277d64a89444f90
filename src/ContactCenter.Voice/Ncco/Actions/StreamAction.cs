namespace ContactCenter.Voice;

/// <summary>Plays an MP3 or WAV file. The next action waits for the end, unless <see cref="BargeIn"/> is on.</summary>
/// <param name="Url">Where the file is: an absolute http(s) URL.</param>
public sealed record StreamAction(Uri Url) : NccoAction
{
    /// <inheritdoc/>
    public override string Name => "stream";

    /// <inheritdoc cref="TalkAction.BargeIn"/>
    public bool? BargeIn { get; init; }

    /// <summary>How many times; 0 for ever; 1 when absent.</summary>
    public int? Loop { get; init; }

    /// <summary>Loudness from -1 to 1 in steps of 0.1; 0 when absent.</summary>
    public double? Level { get; init; }
}
