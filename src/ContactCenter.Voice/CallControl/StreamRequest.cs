using System.Globalization;

namespace ContactCenter.Voice.CallControl;

/// <summary>Plays a file to one leg; the others in its room do not hear it.</summary>
/// <param name="Url">The file: mp3, or wav with 16 bits.</param>
public sealed record StreamRequest(Uri Url) : CallRequest
{
    /// <summary>How many times; 0 for ever; 1 when absent.</summary>
    public int? Loop { get; init; }

    /// <summary>Loudness from -1 to 1; 0 when absent.</summary>
    public double? Level { get; init; }

    internal override void Check(OptionRules rules)
    {
        rules.RequiredUrl("stream_url", Url);
        rules.ZeroOrMore("loop", Loop);
        rules.Level(Level);
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.UrlArray("stream_url"u8, Url);
        options.Whole("loop"u8, Loop);
        // The calls API wants text where an NCCO wants a number.
        options.Text("level"u8, Level?.ToString(CultureInfo.InvariantCulture));
    }
}
