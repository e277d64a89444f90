namespace ContactCenter.Calls.Webhooks;

/// <summary>What is mostly the same as the last time: calls that share it need less memory.</summary>
internal sealed class LastValue<T>
    where T : class
{
    private volatile T? _last;

    /// <returns>An equal one that is known already, or this.</returns>
    public T Same(T value) => _last is { } last && last.Equals(value) ? last : _last = value;
}
