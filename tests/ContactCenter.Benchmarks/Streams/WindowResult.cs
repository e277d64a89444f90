namespace ContactCenter.Benchmarks.Streams;

/// <summary>What came of one window.</summary>
/// <param name="ServerMicroseconds">Processor time of the server for each webhook.</param>
/// <param name="P99">Milliseconds from when a webhook was due to its answer.</param>
/// <param name="Ages">Of records, in milliseconds; empty without streams.</param>
/// <param name="BytesPerSecond">Of all streams.</param>
internal sealed record WindowResult(double ServerMicroseconds, double P99, IReadOnlyList<double> Ages, double BytesPerSecond);
