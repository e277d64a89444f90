namespace ContactCenter.Simulator.Nccos;

/// <summary>What was found while an NCCO or a request was read.</summary>
/// <param name="rules">How strictly it is read.</param>
internal sealed class ReadingFindings(ReadingRules rules)
{
    public ReadingRules Rules => rules;

    /// <summary>What is wrong: the whole is refused.</summary>
    public List<NccoFault> Faults { get; } = [];

    /// <summary>What the platform takes although its documents do not have it so.</summary>
    public List<NccoFault> Warnings { get; } = [];

    /// <summary>Something is not as documented, and taken by the platform all the same: a warning, or a fault where checks are strict.</summary>
    public void Deviate(string path, string reason)
    {
        var (found, finding) = (rules.IsStrict ? Faults : Warnings, new NccoFault(path, reason));
        if (!found.Contains(finding))
            found.Add(finding);
    }
}
