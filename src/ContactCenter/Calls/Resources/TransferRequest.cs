namespace ContactCenter.Calls.Resources;

/// <summary>Where a call is to be moved to.</summary>
/// <param name="Department">The name of a department, in any case.</param>
internal sealed record TransferRequest(string? Department);
