namespace ContactCenter.AfterCall.Search;

/// <summary>What a search asks of a call, beside its words.</summary>
/// <param name="StartedAt">When the call began.</param>
/// <param name="Department">Whose call it is, on which it depends who may read it; <c>null</c>: of none.</param>
/// <param name="Score">What the caller gave in the survey; <c>null</c>: nothing.</param>
internal sealed record SearchFacts(DateTimeOffset StartedAt, string? Department = null, int? Score = null);
