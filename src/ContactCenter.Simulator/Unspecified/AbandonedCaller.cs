namespace ContactCenter.Simulator.Unspecified;

/// <summary>What becomes of who has called somebody by <c>connect</c> when the calls API moves the callee elsewhere.</summary>
public enum AbandonedCaller
{
    /// <summary>It goes on with its next action.</summary>
    GoesOn,

    /// <summary>Its call is over, but for one whose callee was a WebSocket: that one goes on.</summary>
    Ends,

    /// <summary>It stays where it is, alone, until it hangs up or is moved as well.</summary>
    Stays,
}
