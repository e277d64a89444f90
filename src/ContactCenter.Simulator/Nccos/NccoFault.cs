namespace ContactCenter.Simulator.Nccos;

/// <summary>One thing that is wrong with an NCCO or with the body of a request.</summary>
/// <param name="Path">Where, such as <c>[1].input.dtmf.maxDigits</c>.</param>
/// <param name="Reason">What, such as <c>must be 1 to 20</c>.</param>
public sealed record NccoFault(string Path, string Reason)
{
    public override string ToString() => $"{Path}: {Reason}";
}
