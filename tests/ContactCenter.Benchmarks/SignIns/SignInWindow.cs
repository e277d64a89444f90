namespace ContactCenter.Benchmarks.SignIns;

/// <summary>What came of one window.</summary>
/// <param name="ServerMicroseconds">Processor time of the server for each webhook.</param>
/// <param name="P50">Milliseconds from when a webhook was due to its answer, as the other two.</param>
internal sealed record SignInWindow(double ServerMicroseconds, double P50, double P99, double Max, int Webhooks, SignInAnswers Answers);
