using ContactCenter.AfterCall.Analyses;

namespace ContactCenter.AfterCall.Topics;

/// <summary>A call that has none of the topics.</summary>
/// <param name="Call">The call.</param>
/// <param name="Vectors">Of what was said; <c>null</c>: there are none.</param>
/// <param name="Phrases">The phrases that say most.</param>
internal sealed record UntoldCall(CallSession Call, StoredVectors? Vectors, IReadOnlyList<StoredPhrase> Phrases);
