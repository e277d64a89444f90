using ContactCenter.Domain.Calls.Steps.Menu;

namespace ContactCenter.Domain.Calls.Steps.RemoteNcco;

/// <summary>Does what a service has written.</summary>
/// <param name="Target">Where in the plan stands who asked for it.</param>
/// <param name="From">The menu that led here.</param>
/// <param name="Json">The NCCO as the service wrote it, checked.</param>
public sealed record HearingRemoteNcco(string Target, InMenu From, string Json) : CallState
{
    internal override CallStep Step => new RemoteNccoStep(this);
}
