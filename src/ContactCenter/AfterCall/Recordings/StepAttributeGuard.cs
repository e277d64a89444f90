using ContactCenter.Calls;
using ContactCenter.Calls.Resources;

namespace ContactCenter.AfterCall.Recordings;

/// <summary>An attribute that a step after the call has read stays as it is: a later value would say what was not done.</summary>
internal abstract class StepAttributeGuard(ICallStore calls) : IAttributeGuard
{
    public async ValueTask<string?> RefusalOfAsync(string callId, IReadOnlyDictionary<string, string?> changes, CancellationToken cancellationToken)
    {
        var guarded = changes.Where(change => Guards(change.Key)).ToList();
        if (guarded.Count == 0 || await calls.ReadAsync(new(callId)) is not { } call)
            return null;
        foreach (var (name, value) in guarded)
        {
            if (call.Attached.Attributes.Values.GetValueOrDefault(name) != value && await WhyReadAsync(callId, name, cancellationToken) is { } why)
                return $"{name} cannot be changed any more: {why}.";
        }

        return null;
    }

    /// <summary>Whether the steps that this is about read the attribute.</summary>
    protected abstract bool Guards(string name);

    /// <returns>By what the attribute was read already; <c>null</c>: it was not yet.</returns>
    protected abstract ValueTask<string?> WhyReadAsync(string callId, string name, CancellationToken cancellationToken);
}
