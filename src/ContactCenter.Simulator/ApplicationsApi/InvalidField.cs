namespace ContactCenter.Simulator.ApplicationsApi;

/// <summary>A field of a request that the Application API refuses.</summary>
internal sealed record InvalidField(string Name, string Reason);
