namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>How long is trained, and how finely the result is kept.</summary>
/// <param name="Rounds">How often every sentence is seen.</param>
/// <param name="LeastWeight">Weights nearer to 0 are dropped.</param>
/// <param name="Step">The weights that are kept are multiples of it, at most 127.</param>
public sealed record TrainingPlan(int Rounds = 8, double LeastWeight = .25, double Step = .1);
