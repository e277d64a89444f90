using System.Reflection;
using ContactCenter.Calls;

namespace ContactCenter.Tests.World;

/// <summary>A store of calls in which one is still found after it has left, as by who found it an instant before.</summary>
public class LateSight : DispatchProxy
{
    private ICallStore? _store;

    /// <summary>The call that is found whichever is asked for; <c>null</c>: those that are there.</summary>
    public CallSession? Seen { get; set; }

    public static ICallStore Of(ICallStore store)
    {
        var sight = Create<ICallStore, LateSight>();
        ((LateSight)sight)._store = store;
        return sight;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        Seen is { } seen && targetMethod!.Name.StartsWith("Find", StringComparison.Ordinal) ? seen : targetMethod!.Invoke(_store, args);
}
