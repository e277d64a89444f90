namespace ContactCenter.Voice;

/// <summary>Gathers what is wrong.</summary>
internal interface IFaultSink
{
    /// <param name="option">The option with its path.</param>
    /// <param name="value">What it is; <c>null</c> when it is missing.</param>
    /// <param name="allowed">What it must be.</param>
    void Add(string option, string? value, string allowed);
}
