namespace ContactCenter.Voice;

/// <summary>An NCCO that the platform would not run as it stands. The message lists every fault.</summary>
public sealed class NccoException : Exception
{
    /// <summary>Tells of <paramref name="faults"/>.</summary>
    public NccoException(IReadOnlyList<NccoFault> faults)
        : base($"The NCCO is not valid:{string.Concat(faults.Select(fault => $"{Environment.NewLine}  {fault}"))}") => Faults = faults;

    /// <summary>What is wrong, in the order of the actions.</summary>
    public IReadOnlyList<NccoFault> Faults { get; }
}
