namespace ContactCenter.Simulator.Nccos;

/// <param name="Url">The file that is played.</param>
/// <param name="BargeIn">Whether a key or speech ends it.</param>
/// <param name="Loop">How often it is played; 0 for ever.</param>
public sealed record StreamAction(string Url, bool BargeIn, int Loop) : NccoAction("stream")
{
    /// <summary>-1 to 1: softer to louder.</summary>
    public double Level { get; init; }

    internal static StreamAction Read(OptionReader options)
    {
        var level = options.Number("level", -1, 1) ?? 0;
        return new StreamAction(
            options.Required("streamUrl", options.Url("streamUrl"), ""),
            options.Flag("bargeIn"),
            options.Integer("loop", 0, int.MaxValue) ?? 1)
        {
            Level = level,
        };
    }
}
