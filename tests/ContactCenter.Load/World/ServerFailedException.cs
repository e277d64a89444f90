namespace ContactCenter.Load.World;

/// <summary>The server did not do what no kill can excuse it from: start, and stay.</summary>
public sealed class ServerFailedException(string message) : Exception(message);
