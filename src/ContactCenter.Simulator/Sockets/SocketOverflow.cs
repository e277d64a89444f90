namespace ContactCenter.Simulator.Sockets;

/// <summary>What becomes of a frame for which the platform has no room, because the application sends faster than it is played.</summary>
public enum SocketOverflow
{
    /// <summary>It is dropped.</summary>
    DropNewest,

    /// <summary>The frame that would have been played next is dropped for it.</summary>
    DropOldest,

    /// <summary>The leg ends, and its socket is dropped.</summary>
    EndLeg,
}
