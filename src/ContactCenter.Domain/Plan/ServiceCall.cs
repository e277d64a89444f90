namespace ContactCenter.Domain.Plan;

/// <summary>A question that a menu asks a service. How the service is reached is no part of the plan.</summary>
/// <param name="Service">Its name.</param>
/// <param name="Path">Below its address, beginning with <c>/</c>; empty: none.</param>
/// <param name="Wait">Said meanwhile; <c>null</c>: what the texts say.</param>
public sealed record ServiceCall(string Service, string Path, Prompt? Wait);
