namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>What is wrong with the listings of recording systems, for whoever looks after the server.</summary>
internal interface IListingFaults
{
    /// <summary>A line for each source with whose listing something is wrong, by name.</summary>
    IReadOnlyList<string> Faults { get; }
}
