using ContactCenter.Domain.Calls.Steps.Menu;

namespace ContactCenter.Domain.Calls.Steps.Collect;

/// <summary>Is asked for digits.</summary>
/// <param name="Target">Where in the plan stands what is collected.</param>
/// <param name="From">The menu that led here.</param>
/// <param name="Tries">How often the caller has failed.</param>
public sealed record Collecting(string Target, InMenu From, int Tries) : CallState
{
    internal override CallStep Step => new CollectStep(this);
}
