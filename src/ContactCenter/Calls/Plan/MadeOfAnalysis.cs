namespace ContactCenter.Calls.Plan;

/// <summary>What is made of what calls are looked through for, and made anew when a plan that changes it is in force.</summary>
/// <param name="make">Pure; may be asked twice for the same.</param>
internal sealed class MadeOfAnalysis<T>(PlanSource plans, Func<AnalysisModel, T> make)
{
    private volatile Made? _made;

    public T Current
    {
        get
        {
            var model = plans.Current.Analysis;
            var made = _made;
            if (made is null || !ReferenceEquals(made.Model, model))
                _made = made = new(model, make(model));
            return made.Value;
        }
    }

    private sealed record Made(AnalysisModel Model, T Value);
}
