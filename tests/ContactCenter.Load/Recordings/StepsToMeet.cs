namespace ContactCenter.Load.Recordings;

/// <summary>
/// Which steps are lain in wait for: half of them at a time, each until it was met, and then another half. That the target has taken something in is
/// always among them.
/// </summary>
public sealed class StepsToMeet(Random random)
{
    private readonly Dictionary<string, PipelineStep> _left = new(StringComparer.Ordinal);

    /// <summary>Whether the target is to hold its next answer back.</summary>
    public bool WantsAccepted => _left.ContainsKey(PipelineStep.Accepted);

    /// <summary>Chooses anew when all were met, or the rest does not come.</summary>
    /// <param name="isOverdue">Whether none came for too long.</param>
    public void Choose(bool isOverdue = false)
    {
        if (_left.Count > 0 && !isOverdue)
            return;
        foreach (var step in PipelineStep.All.Where(step => step.Name == PipelineStep.Accepted || random.Next(2) == 0))
            _left[step.Name] = step;
    }

    /// <param name="seen">What the server has to do.</param>
    /// <param name="isHeld">Whether the target holds an answer back.</param>
    /// <returns>The step that is met, and is not waited for any more; <c>null</c>: none of those that are.</returns>
    public PipelineStep? Meet(PipelineLook seen, bool isHeld)
    {
        var name = isHeld ? PipelineStep.Accepted : seen.UnderWay.FirstOrDefault(_left.ContainsKey);
        return name is not null && _left.Remove(name, out var step) ? step : null;
    }
}
