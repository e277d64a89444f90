namespace ContactCenter.AfterCall.Analyses;

/// <summary>The topic of a call as people read it.</summary>
/// <param name="Topic">As it was found or said.</param>
/// <param name="Label">Its name; <c>null</c>: it is none of the topics.</param>
/// <param name="IsRemoved">Whether the plan has it no more.</param>
internal sealed record NamedTopic(CallTopic Topic, string? Label, bool IsRemoved);
