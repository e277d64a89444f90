namespace ContactCenter.Benchmarks.Platform;

/// <summary>What the calls API was asked for one call.</summary>
internal sealed class CallRequests
{
    private readonly TaskCompletionSource<string> _agentEvents = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _survey = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _legs;
    private int _transfers;
    private int _ends;

    /// <summary>Where the events of the agent's leg go, once it was asked for.</summary>
    public Task<string> AgentEvents => _agentEvents.Task;

    /// <summary>Where the caller's mark goes, once they were led to the survey.</summary>
    public Task<string> Survey => _survey.Task;

    public int Legs => Volatile.Read(ref _legs);

    public int Transfers => Volatile.Read(ref _transfers);

    public int Ends => Volatile.Read(ref _ends);

    public void AskedForLeg(string events)
    {
        Interlocked.Increment(ref _legs);
        _agentEvents.TrySetResult(events);
    }

    public void AskedForTransfer(string survey)
    {
        Interlocked.Increment(ref _transfers);
        _survey.TrySetResult(survey);
    }

    public void AskedForEnd() => Interlocked.Increment(ref _ends);
}
