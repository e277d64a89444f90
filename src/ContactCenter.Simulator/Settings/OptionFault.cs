namespace ContactCenter.Simulator.Settings;

/// <summary>One thing that is wrong in the settings.</summary>
/// <param name="Key">The full key, for example <c>Simulator:Faults:0:Share</c>.</param>
/// <param name="Problem">What is wrong and what would be right, to be read after the key.</param>
public sealed record OptionFault(string Key, string Problem)
{
    public override string ToString() => $"{Key} {Problem}.";
}
