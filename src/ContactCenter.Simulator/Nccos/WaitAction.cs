namespace ContactCenter.Simulator.Nccos;

/// <param name="Seconds">0.1 to 7200; what lies outside is brought inside.</param>
public sealed record WaitAction(double Seconds) : NccoAction("wait")
{
    internal static WaitAction Read(OptionReader options) =>
        new(Math.Clamp(options.Number("timeout", double.MinValue, double.MaxValue) ?? 10, 0.1, 7_200));
}
