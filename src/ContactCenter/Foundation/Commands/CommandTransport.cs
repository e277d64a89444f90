namespace ContactCenter.Foundation.Commands;

/// <summary>How commands reach the running server.</summary>
/// <param name="IsPort">
/// By a port of the loopback address and a token in the server's folder; else by a Unix socket, whose file nobody but its owner can open.
/// </param>
internal sealed record CommandTransport(bool IsPort)
{
    /// <summary>Windows keeps nobody from opening the file of a socket.</summary>
    public static CommandTransport OfThisSystem { get; } = new(IsPort: OperatingSystem.IsWindows());
}
