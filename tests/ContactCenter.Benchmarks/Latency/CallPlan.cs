using ContactCenter.Benchmarks.Platform;

namespace ContactCenter.Benchmarks.Latency;

/// <summary>A caller who chooses a department, talks with an agent, gives a mark and hangs up.</summary>
/// <param name="Key">What the caller presses in the menu.</param>
/// <param name="Mark">What the caller presses in the survey.</param>
internal sealed record CallPlan(SampleCall Call, string Key, string Mark)
{
    private readonly TaskCompletionSource<string> _input = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Where the caller's choice goes: the greeting tells.</summary>
    public Task<string> Input => _input.Task;

    public string Department => Key == "1" ? "Sales" : "Support";

    public void Greeted(string input) => _input.TrySetResult(input);
}
