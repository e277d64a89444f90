namespace ContactCenter.AfterCall.Analyses;

/// <summary>What a step has come to.</summary>
/// <param name="State">Done, off, impossible or failed.</param>
/// <param name="Provider">Who made it; <c>null</c>: nobody.</param>
/// <param name="Reason">Why there is no result, or what is to be known of it; <c>null</c>: nothing, or the owner wants none.</param>
internal sealed record StepOutcome(StepState State, string? Provider, string? Reason)
{
    /// <summary>Nobody makes it.</summary>
    public static readonly StepOutcome Off = new(StepState.Off, null, null);

    /// <summary>The result as it is encrypted, JSON; <c>null</c>: it holds no words, or there is none.</summary>
    public string? Text { get; init; }

    /// <summary>What is kept in clear, by <see cref="FactColumns"/>; columns of the step that are not named become empty.</summary>
    public IReadOnlyDictionary<string, object?> Facts { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>With something more that is to be known of it; <c>null</c>: nothing.</summary>
    public StepOutcome With(string? remark) => remark is null ? this : this with { Reason = Reason is null ? remark : $"{Reason}; {remark}" };

    public static StepOutcome Done(string provider) => new(StepState.Done, provider, null);

    public static StepOutcome Impossible(string reason) => new(StepState.Impossible, null, reason);
}
