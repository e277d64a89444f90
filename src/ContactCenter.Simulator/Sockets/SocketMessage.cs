namespace ContactCenter.Simulator.Sockets;

/// <summary>What came over a WebSocket.</summary>
internal abstract record SocketMessage
{
    private SocketMessage()
    {
    }

    /// <summary>A frame of exactly the right size.</summary>
    public sealed record Frame(byte[] Content) : SocketMessage;

    /// <summary>A binary message of another size.</summary>
    public sealed record WrongFrame(long Bytes) : SocketMessage;

    public sealed record Text(string Content) : SocketMessage;

    /// <summary>A text too long to be anything that the platform understands.</summary>
    public sealed record LongText(long Bytes) : SocketMessage;
}
