namespace ContactCenter.Foundation.Health;

/// <summary>One thing that must be well for the process to take calls. Asked often and by anybody: cheap, without secrets.</summary>
public interface IReadinessCheck
{
    /// <summary>camelCase, unique.</summary>
    string Name { get; }

    ReadinessState Check();
}

/// <summary>What a check found.</summary>
/// <param name="Words">For people: <c>ok</c> and what else is worth knowing, or why not.</param>
public readonly record struct ReadinessState(bool IsReady, string Words)
{
    public static ReadinessState Ok { get; } = new(true, "ok");

    public static ReadinessState NotReady(string reason) => new(false, reason);
}
