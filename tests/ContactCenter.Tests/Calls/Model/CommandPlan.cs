namespace ContactCenter.Tests.Calls.Model;

/// <summary>What a supervisor asks of a call.</summary>
/// <param name="Caller">The position of the caller.</param>
/// <param name="At">Milliseconds after the start.</param>
/// <param name="RepeatedAfter">Asked again so much later under the same key; <c>null</c>: once.</param>
/// <param name="Department">Where the caller is to be moved; <c>null</c>: the call is to be ended.</param>
public sealed record CommandPlan(int Caller, int At, int? RepeatedAfter, string? Department)
{
    /// <summary>What is marked on the recording instead; <c>null</c>: nothing.</summary>
    public RecordingMark? Mark { get; init; }

    /// <summary>Whether the conversation is to be recorded instead.</summary>
    public bool Starts { get; init; }

    /// <summary>Whether the caller is to be asked for digits instead.</summary>
    public bool Asks { get; init; }

    public CallCommand Make(string key) => (Mark, Department) switch
    {
        _ when Asks => new CallCommand.AskForDigits("card", "sue", key),
        _ when Starts => new CallCommand.StartRecording("sue", key),
        ({ } mark, _) => new CallCommand.MarkRecording(mark, "sue", key),
        (_, null) => new CallCommand.HangUp("sue", key),
        (_, { } department) => new CallCommand.Transfer(department, "sue", key),
    };

    private string What => (Asks, Starts, Mark, Department) switch
    {
        (true, _, _, _) => "ask",
        (_, true, _, _) => "record",
        (_, _, { } mark, _) => mark.ToString(),
        (_, _, _, null) => "end",
        (_, _, _, { } department) => "to " + department,
    };

    public override string ToString() =>
        $"{What} caller {Caller} at {At}{(RepeatedAfter is { } again ? $" again +{again}" : "")}";
}
