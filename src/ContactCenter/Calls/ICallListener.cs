namespace ContactCenter.Calls;

/// <summary>Who is told of calls as they become durable.</summary>
internal interface ICallListener
{
    /// <summary>The call is durable like this. On the thread that commits for all: nothing may be waited for or thrown here.</summary>
    void Committed(CommittedCall call);
}

/// <summary>A call as it is durable.</summary>
/// <param name="Version">Counts the changes of this call, from 1, also across starts.</param>
public readonly record struct CommittedCall(CallSession Call, long Version);

/// <summary>Tells one listener of each call that has become durable. While nobody listens it costs the look at a field.</summary>
internal sealed class CallNotifier
{
    private volatile ICallListener? _listener;

    /// <summary><c>null</c>: nobody.</summary>
    public ICallListener? Listener
    {
        set => _listener = value;
    }

    public void Committed(CallSession call, long version) => _listener?.Committed(new(call, version));
}
