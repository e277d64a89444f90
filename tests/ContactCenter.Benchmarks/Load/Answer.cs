namespace ContactCenter.Benchmarks.Load;

/// <summary>What a server answered.</summary>
/// <param name="Body">Valid until the connection's next request.</param>
internal readonly record struct Answer(int Status, ReadOnlyMemory<byte> Body);
