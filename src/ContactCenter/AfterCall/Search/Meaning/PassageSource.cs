namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>What all passages of one recording share, by which a search narrows them and which it may be asked for.</summary>
/// <param name="CallId">Our id of the call.</param>
/// <param name="StartedAt">When the recording began.</param>
/// <param name="Department">Whose recording it is; <c>null</c>: of none.</param>
/// <param name="Agent">The endpoint's label of the agent who is heard; <c>null</c>: nobody is.</param>
/// <param name="Language">BCP 47; <c>null</c>: unknown.</param>
internal sealed record PassageSource(string CallId, DateTimeOffset StartedAt, string? Department, string? Agent, string? Language);
