namespace ContactCenter.Calls.Plan;

/// <summary>
/// The plan in force: complete, checked, immutable and numbered. Whoever decides takes it once, so that one decision is made by one
/// plan; the next one may be made by another.
/// </summary>
/// <param name="settings">Number 0: what the settings say.</param>
public sealed class PlanSource(CallPlan settings)
{
    private readonly Lock _gate = new();
    private volatile CallPlan _current = settings;

    public CallPlan Current => _current;

    /// <summary>Another plan is in force. Called by whoever publishes it, who must not wait.</summary>
    internal Action OnPublished { get; set; } = static () => { };

    /// <summary>Puts a plan in force for every decision from now on, and for what has not been sent yet.</summary>
    /// <exception cref="ArgumentException">A plan of that number, or a newer one, was in force already.</exception>
    public void Publish(CallPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        lock (_gate)
        {
            if (plan.Number <= _current.Number)
                throw new ArgumentException($"Plan {plan.Number} cannot follow plan {_current.Number}.", nameof(plan));
            _current = plan;
        }

        OnPublished();
    }

    /// <summary>From now on conversations with a department are recorded on one channel instead of two, until another plan is in force.</summary>
    /// <returns>Whether they were recorded on two until now.</returns>
    internal bool RecordOnOneChannel(string department)
    {
        lock (_gate)
        {
            var departments = _current.Departments;
            if (!departments.TryGetValue(department, out var model) || model.Recording.Policy != RecordingPolicy.Split)
                return false;
            _current = _current with { Departments = departments.SetItem(department, model with { Recording = model.Recording.OnOneChannel() }) };
            return true;
        }
    }
}
